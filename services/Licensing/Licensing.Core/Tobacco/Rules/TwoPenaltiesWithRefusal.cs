using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Two penalties in a year, with a refusal of a check, resistance, or a penalty not carried out (一(三)).</summary>
public static class TwoPenaltiesWithRefusal
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-03";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "三")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => OneYear.Of(history, on).FirstOrDefault(Completes) is { } year
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "三"),
            "一年内被处罚两次,且拒不配合检查、抗拒执法或拒不执行处罚决定",
            "Two penalties in a year, and a check refused, enforcement resisted, or a penalty not carried out",
            year.Facts(),
            GroundNumbers.PenaltiesWithRefusal.Describe(year.Ends))
        : null;

    private static bool Completes(OneYear year) =>
        year.Penalties.Count >= GroundNumbers.PenaltiesWithRefusal.On(year.Ends).Value && year.Refusals.Count > 0;
}
