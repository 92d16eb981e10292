using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>
/// A candidate with a disability in hearing or speech and the certificate of it is exempt from the listening test; the
/// English score then follows 浙教基〔2008〕67号 (听力免考), which the bureau applies and records.
/// </summary>
public static class HearingExemption
{
    /// <summary>Finding of an exemption, else null.</summary>
    /// <param name="hearingOrSpeechDisability">A disability in hearing or speech (听力语言障碍).</param>
    /// <param name="certificate">The certificate of a disabled person (残疾人证).</param>
    [Rule("admissions.exam.hearing-exempt", Texts.Enrolment, 0, Part = "一", Item = "二.1")]
    public static Finding? Check(bool hearingOrSpeechDisability, bool certificate) => hearingOrSpeechDisability && certificate
        ? new Finding(
            "admissions.exam.hearing-exempt",
            Texts.Section("一", "二.1"),
            $"免考英语听力,英语成绩按{Texts.ListeningExemption}核定",
            $"Exempt from the listening test; the English score is settled under {Texts.ListeningExemption}",
            [new("settled_by", Texts.ListeningExemption)])
        : null;
}
