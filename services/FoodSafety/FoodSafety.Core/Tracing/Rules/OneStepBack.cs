using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tracing.Rules;

/// <summary>Whoever passes a batch on can say where it came from (十八,"向前追溯一步").</summary>
public static class OneStepBack
{
    /// <summary>Finding when a holder shipped, used, packed, sold or destroyed a batch that it never produced, received or unpacked; else null.</summary>
    /// <param name="positions">Positions of one batch and one holder, all dimensions.</param>
    [Rule("foodsafety.tracing.source-missing", Texts.FoodSafety2018, 0, Item = "十八")]
    public static Finding? Check(IReadOnlyList<Position> positions) =>
        positions.Any(p => p.HasOutflow) && !positions.Any(p => p.HasSource)
            ? new Finding(
                "foodsafety.tracing.source-missing",
                Texts.Point("十八"),
                "经营者使用、发出或销售了该批次,但没有其生产或收货记录,无法向前追溯一步",
                "The operator used, shipped or sold the batch, and no record says that it produced or received it: one step back is missing",
                [new("batch", positions[0].Batch.Key)])
            : null;
}
