using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Supervision.Rules;

/// <summary>
/// Joint credit sanctions across trades (二十一): an operator under joint punishment is in the top inspection class at
/// once, whatever the office assessed.
/// </summary>
public static class PunishedOperatorIsTopClass
{
    /// <summary>The class that applies now.</summary>
    /// <param name="assessed">Class that the office assessed.</param>
    /// <param name="punishment">A joint punishment in force, as facts; null for none.</param>
    [Rule("foodsafety.class.punished", Texts.FoodSafety2018, 0, Item = "二十一")]
    [Rule("foodsafety.class.assessed", Texts.FoodSafety2018, 0, Item = "七")]
    public static EffectiveClass Of(InspectionClass assessed, IReadOnlyList<Fact>? punishment) => punishment is null
        ? new EffectiveClass(assessed, AssessedClass(assessed))
        : new EffectiveClass(
            InspectionClass.Top,
            new Finding(
                "foodsafety.class.punished",
                Texts.Point("二十一"),
                "经营者正受联合惩戒,即时列入重点检查",
                "The operator is under joint punishment: top inspection class at once",
                punishment));

    private static Finding AssessedClass(InspectionClass assessed) => new(
        "foodsafety.class.assessed",
        Texts.Point("七"),
        $"监管部门评定的检查类别:{Name(assessed)}",
        $"Class assessed by the office: {assessed}");

    private static string Name(InspectionClass assessed) => assessed switch
    {
        InspectionClass.Routine => "常规检查",
        InspectionClass.Enhanced => "加强检查",
        _ => "重点检查",
    };
}
