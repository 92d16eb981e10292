using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Parameters;

/// <summary>How often a project is visited (定期回访检查), Art. 12.</summary>
public static class VisitTerms
{
    /// <summary>Months between two visits: three. The text says "regular" and no number, see <c>docs/decisions/0063</c>.</summary>
    public static readonly DatedParameter<int> IntervalMonths = new(
        "housingfund.visit-interval", "months", new DatedRow<int>(Texts.ProjectsInForce, 3, Texts.Project(12, "二")));
}
