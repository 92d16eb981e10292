using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Four penalties in a year (一(六)).</summary>
public static class FourPenalties
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-06";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "六")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => OneYear.Of(history, on).FirstOrDefault(Completes) is { } year
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "六"),
            "一年内被处罚四次及以上",
            "Four penalties in a year",
            year.Facts(),
            GroundNumbers.PenaltiesOfAnyKind.Describe(year.Ends))
        : null;

    private static bool Completes(OneYear year) => year.Penalties.Count >= GroundNumbers.PenaltiesOfAnyKind.On(year.Ends).Value;
}
