using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Supervision.Rules;

/// <summary>Inspections are drawn among those that are not exempt (七, 双随机一公开); a punishment suspends the exemption.</summary>
public static class ExemptOperatorIsNotInspected
{
    /// <summary>Finding when a routine inspection may not be planned on a day, else null.</summary>
    [Rule("foodsafety.inspection.exempt", Texts.FoodSafety2018, 0, Item = "七")]
    public static Finding? Check(Operator @operator, IReadOnlyList<Fact>? punishment, DateOnly plannedOn) =>
        punishment is null && @operator.IsExempt(plannedOn)
            ? new Finding(
                "foodsafety.inspection.exempt",
                Texts.Point("七"),
                $"经营者免检至{@operator.ExemptUntil:yyyy-MM-dd},不安排常规检查",
                $"The operator is exempt until {@operator.ExemptUntil:yyyy-MM-dd}; no routine inspection is planned",
                [new("exempt_until", $"{@operator.ExemptUntil:yyyy-MM-dd}"), new("planned_on", $"{plannedOn:yyyy-MM-dd}")])
            : null;
}
