using Quzhou.HousingFund.Core.Monitoring.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>A project is visited regularly (定期回访, 第十二条(二)); how often stands in <c>docs/decisions/0063</c>.</summary>
public static class RegularVisit
{
    private const string Id = "housingfund.monitoring.visit";

    /// <summary>Day by which the next visit is due, counted from the last one or else from the agreement.</summary>
    public static DateOnly DueOn(DateOnly concludedOn, DateOnly? lastVisitOn)
    {
        var from = lastVisitOn ?? concludedOn;
        return LegalPeriod.AddMonths(from, VisitTerms.IntervalMonths.On(from).Value);
    }

    /// <summary>Finding when the visit is overdue on a day, else null.</summary>
    [Rule(Id, Texts.Projects, 12, Item = "二")]
    public static Finding? Check(DateOnly concludedOn, DateOnly? lastVisitOn, DateOnly on)
    {
        var due = DueOn(concludedOn, lastVisitOn);
        return on <= due
            ? null
            : new Finding(Id, Texts.Project(12, "二"), "定期回访检查已逾期", "The regular visit is overdue", [FactText.Day("due_on", due)], VisitTerms.IntervalMonths.Describe(lastVisitOn ?? concludedOn));
    }
}
