using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Three penalties in a year for buying elsewhere, of so much value or so many cases together (一(五)).</summary>
public static class ThreePenaltiesForBuyingElsewhere
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-05";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "五")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => OneYear.Of(history, on).FirstOrDefault(Completes) is { } year
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "五"),
            "因未在当地批发企业进货一年内被处罚三次,且累计金额或数量达到规定",
            "Three penalties in a year for buying elsewhere, of so much value or so many cases",
            year.Facts(),
            GroundNumbers.PenaltiesForBuyingElsewhere.Describe(year.Ends))
        : null;

    private static bool Completes(OneYear year)
    {
        var elsewhere = year.Penalties.Where(p => p.Conduct == TobaccoConduct.BoughtElsewhere).ToList();
        return elsewhere.Count >= GroundNumbers.PenaltiesForBuyingElsewhere.On(year.Ends).Value
            && (elsewhere.Sum(p => p.BoughtElsewhereFen) >= GroundNumbers.BoughtElsewhereFen.On(year.Ends).Value
                || elsewhere.Sum(p => p.BoughtElsewhereCases) >= GroundNumbers.BoughtElsewhereCases.On(year.Ends).Value);
    }
}
