using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>Pupils of the first two years of junior high school and of high schools do not register (一(五)2).</summary>
public static class RegistrationStage
{
    /// <summary>Finding when the person is one of them, else null.</summary>
    [Rule("admissions.registration.stage", Texts.Enrolment, 0, Part = "一", Item = "五.2")]
    public static Finding? Check(RegistrationFacts facts) => facts.Stage is SchoolStage.EarlierYear or SchoolStage.HighSchool
        ? new Finding(
            "admissions.registration.stage",
            Texts.Section("一", "五.2"),
            "初中一、二年级在校生和高中在校生不得报考",
            "Pupils of the first two years of junior high school and of high schools do not register",
            [new("stage", facts.Stage.ToString())])
        : null;
}
