using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Parameters;

/// <summary>How often blasting units are checked (爆破作业单位日常监管工作方案五).</summary>
public static class CheckNumbers
{
    /// <summary>Checks by the squad in a month, at least.</summary>
    public static readonly DatedParameter<int> SquadPerMonth = new(
        "licensing.explosives.squad", "checks a month", new DatedRow<int>(FollowUpTexts.PoliceInForce, 1, FollowUpTexts.PolicePart(FollowUpTexts.Explosives + "五", "一.4")));

    /// <summary>Checks by the police station in a half-month, at least.</summary>
    public static readonly DatedParameter<int> StationPerHalfMonth = new(
        "licensing.explosives.station", "checks a half-month", new DatedRow<int>(FollowUpTexts.PoliceInForce, 1, FollowUpTexts.PolicePart(FollowUpTexts.Explosives + "五", "二.3")));
}
