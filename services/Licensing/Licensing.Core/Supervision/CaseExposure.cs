using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Why a case is made public (公开曝光原因, 附件8-5).</summary>
public enum ExposureReason
{
    /// <summary>The circumstances are grave (情节严重).</summary>
    Grave = 1,

    /// <summary>The case is typical (典型案件).</summary>
    Typical = 2,
}

/// <summary>A case made public (公开曝光). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Statement">What is told; no business secret and no ID number. Not empty.</param>
/// <param name="Section">Agreement of the public-order section (治安支队).</param>
/// <param name="Political">Agreement of the political department (政治部); it makes the case public.</param>
public sealed record CaseExposure(Guid Id, ExposureReason Reason, string Statement, Act Section, Act Political);

/// <summary>Making cases public: section and political department together (附件8-5第二、四条).</summary>
public static class ExposureDecisions
{
    /// <summary>Makes a case public.</summary>
    public static Outcome<CaseExposure> Expose(CaseExposure exposure)
    {
        if (exposure.Section.By == exposure.Political.By)
            return Unfit.SameOfficer<CaseExposure>("治安支队和政治部应由不同人员分别同意。", "Section and political department agree by different officers.");
        if (exposure.Political.On < exposure.Section.On || exposure.Section.On < FollowUpTexts.PoliceInForce)
            return Unfit.Day<CaseExposure>();
        return string.IsNullOrWhiteSpace(exposure.Statement)
            ? Unfit.Number<CaseExposure>("应写明公开内容。", "What is told has to be said.")
            : new Outcome<CaseExposure>.Granted(exposure, [GraveCaseExposed.Find(exposure.Reason)]);
    }
}
