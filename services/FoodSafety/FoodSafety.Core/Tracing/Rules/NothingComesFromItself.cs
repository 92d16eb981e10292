using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tracing.Rules;

/// <summary>A trace that leads back to where it began is wrong somewhere: the way from field to table has a beginning (十八).</summary>
public static class NothingComesFromItself
{
    /// <summary>Finding about batches that came out of each other.</summary>
    /// <param name="cycle">The batches, at least one.</param>
    [Rule("foodsafety.tracing.cycle", Texts.FoodSafety2018, 0, Item = "十八")]
    public static Finding? Check(IReadOnlyList<BatchId> cycle) => cycle.Count == 0
        ? null
        : new Finding(
            "foodsafety.tracing.cycle",
            Texts.Point("十八"),
            $"{cycle.Count}个批次互为来源,追溯链条成环,记录有误",
            $"{cycle.Count} batches came out of each other: the trace runs in a circle, so a record is wrong",
            [.. cycle.Take(10).Select(b => new Fact("batch", b.Key))]);
}
