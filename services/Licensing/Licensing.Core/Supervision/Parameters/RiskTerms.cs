using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Parameters;

/// <summary>How often a risk is assessed again (附件8-4第四条(预警、控制)).</summary>
public static class RiskTerms
{
    /// <summary>Months between two assessments: three for an ordinary risk. The text says "regularly" and no number, see <c>docs/decisions/0059</c>.</summary>
    public static readonly DatedParameter<int> OrdinaryMonths = new("licensing.risk.review-ordinary", "months", Row(3));

    /// <summary>One for a major risk.</summary>
    public static readonly DatedParameter<int> MajorMonths = new("licensing.risk.review-major", "months", Row(1));

    private static DatedRow<int> Row(int months) => new(FollowUpTexts.PoliceInForce, months, FollowUpTexts.Annex(FollowUpTexts.RiskAnnex, 4));
}
