using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>The committee suspends or ends the cooperation; loan intake and payout stop with it (第十三条、第十四条(一)).</summary>
public static class CommitteeStopsCooperation
{
    private const string Id = "housingfund.cooperation.stopped";

    /// <summary>Finding that stops intake and payout, or null while the cooperation is in force or only on hold.</summary>
    [Rule(Id, Texts.Projects, 14, Item = "一")]
    public static Finding? Check(CooperationState state) => state switch
    {
        CooperationState.Suspended => new Finding(Id, Texts.Project(14, "一"), "贷审会已中止合作,暂停贷款受理及发放", "The committee suspended the cooperation; no intake, no payout"),
        CooperationState.Ended => new Finding(Id, Texts.Project(14, "一"), "合作已终止,停止贷款受理及发放", "The cooperation has ended; no intake, no payout"),
        _ => null,
    };
}
