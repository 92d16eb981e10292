using Quzhou.HousingFund.Core.Monitoring.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>
/// Signs of risk go to the committee; when they are grave, intake and payout wait at once (第十二条(一)). A building that did not
/// advance from one regular visit to the next, or has fewer storeys than before, is such a sign.
/// </summary>
public static class RiskReported
{
    private const string Id = "housingfund.monitoring.risk";

    /// <summary>The signs that count for a visit: those found, and building that does not advance.</summary>
    /// <param name="before">The buildings as they were seen before.</param>
    /// <param name="seenOn">Day they were seen, or of the agreement.</param>
    /// <param name="visit">The visit.</param>
    public static IReadOnlyList<RiskSignal> Signals(IReadOnlyList<Projects.Building> before, DateOnly seenOn, ProjectVisit visit)
    {
        var full = LegalPeriod.MonthsBetween(seenOn, visit.Act.On) >= VisitTerms.IntervalMonths.On(seenOn).Value;
        var stalled = visit.Buildings.Any(now => before.Any(b =>
            b.Name == now.Name && (now.StoreysDone < b.StoreysDone || (full && !b.ToppedOut && now.StoreysDone == b.StoreysDone))));
        return [.. (stalled ? visit.Signals.Append(RiskSignal.AbnormalProgress) : visit.Signals).Distinct().Order()];
    }

    /// <summary>Finding for the committee, or null when there is no sign.</summary>
    [Rule(Id, Texts.Projects, 12, Item = "一")]
    public static Finding? Find(IReadOnlyList<RiskSignal> signals, bool grave) => signals.Count == 0
        ? null
        : new Finding(
            Id,
            Texts.Project(12, "一"),
            grave ? "发现严重风险,上报贷审会并暂缓受理和发放贷款" : "发现风险苗头,上报贷审会",
            grave ? "Grave signs of risk: reported, intake and payout wait" : "Signs of risk: reported to the committee",
            [new("signals", string.Join(',', signals))]);

    /// <summary>Finding that stops intake and payout while the cooperation is on hold.</summary>
    public static Finding Hold() => new(Id, Texts.Project(12, "一"), "楼盘风险情况严重,暂缓受理和发放贷款", "Grave signs of risk: intake and payout wait for the committee");
}
