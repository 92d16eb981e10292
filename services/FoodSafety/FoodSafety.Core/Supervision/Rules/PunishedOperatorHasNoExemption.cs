using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Supervision.Rules;

/// <summary>An operator under joint punishment has no exemption from inspections (二十一): none is granted, one that runs is suspended.</summary>
public static class PunishedOperatorHasNoExemption
{
    /// <summary>Finding while a joint punishment is in force, else null.</summary>
    [Rule("foodsafety.exemption.punished", Texts.FoodSafety2018, 0, Item = "二十一")]
    public static Finding? Check(IReadOnlyList<Fact>? punishment) => punishment is null
        ? null
        : new Finding(
            "foodsafety.exemption.punished",
            Texts.Point("二十一"),
            "经营者正受联合惩戒,不予免检,已有免检中止",
            "The operator is under joint punishment: no exemption from inspections, and one that runs is suspended",
            punishment);
}
