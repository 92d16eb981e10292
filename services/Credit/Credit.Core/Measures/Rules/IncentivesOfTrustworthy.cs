using Quzhou.Credit.Core.Measures.Parameters;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>A trustworthy user comes first and fares better under equal conditions (守信激励), Art. 20.</summary>
public static class IncentivesOfTrustworthy
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.incentives";

    /// <summary>The incentives of the level, each with its item; none below trustworthy.</summary>
    /// <param name="level">The level.</param>
    /// <param name="date">The day; governs the catalogue.</param>
    [Rule(Id, Regulation.Document, 20)]
    public static IReadOnlyList<AppliedMeasure> Find(CreditLevel level, DateOnly date) => level != CreditLevel.Trustworthy
        ? []
        : [.. UserMeasures.Catalogue.On(date).Value.Measures.Where(m => m.Kind == MeasureKind.Incentive).Select(m => new AppliedMeasure(
            m, new Finding(Id, m.Citation, $"诚信用户享有:{m.DescriptionZh}。", $"A trustworthy user enjoys: {m.DescriptionEn}.", [], UserMeasures.Catalogue.Describe(date))))];
}
