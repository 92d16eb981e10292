using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Two penalties in a year, one of them for selling so many false or smuggled cartons (一(二)).</summary>
public static class TwoPenaltiesWithCartons
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-02";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "二")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => OneYear.Of(history, on).FirstOrDefault(Completes) is { } year
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "二"),
            "一年内被处罚两次,其中有因销售假烟、走私烟达到规定数量被处罚的",
            "Two penalties in a year, one for selling so many false or smuggled cartons",
            year.Facts(),
            GroundNumbers.PenaltiesWithCartons.Describe(year.Ends))
        : null;

    private static bool Completes(OneYear year) =>
        year.Penalties.Count >= GroundNumbers.PenaltiesWithCartons.On(year.Ends).Value
        && year.Penalties.Any(p => p.Conduct == TobaccoConduct.SoldFakeOrSmuggled && p.FakeOrSmuggledCartons >= GroundNumbers.SoldCartons.On(year.Ends).Value);
}
