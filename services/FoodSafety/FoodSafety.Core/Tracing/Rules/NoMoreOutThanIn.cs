using System.Globalization;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Core.Tracing.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tracing.Rules;

/// <summary>No more goes out than came in, but for the tolerance (十八: quality that can be queried, controlled and accounted for).</summary>
public static class NoMoreOutThanIn
{
    private const int Whole = 10_000;

    /// <summary>Finding when a holder gave out more of a batch than it had; null else, and when there is nothing to compare.</summary>
    /// <param name="positions">Positions of one batch and one holder: judged when all its quantities are known and of one dimension.</param>
    /// <param name="on">Governing day.</param>
    [Rule("foodsafety.tracing.balance", Texts.FoodSafety2018, 0, Item = "十八")]
    public static Finding? Check(IReadOnlyList<Position> positions, DateOnly on) =>
        positions is [{ Dimension: { } dimension, Unknown: false } position] && Exceeds(position.In, position.Out, on)
            ? new Finding(
                "foodsafety.tracing.balance",
                Texts.Point("十八"),
                "该批次在该经营者处流出多于流入,超出允许误差,来源不明或记录有误",
                "More of the batch went out of this operator's hands than came in, beyond the tolerance: goods of unknown origin, or a wrong record",
                [new("batch", position.Batch.Key), .. Facts(dimension, position.In, position.Out)],
                BalanceNumbers.ToleranceTenThousandths.Describe(on))
            : null;

    /// <summary>Finding when a transformation yields more than went in; null else, and when its sides cannot be compared.</summary>
    /// <param name="e">The event; one that is tied to others by a transformation id is not judged alone.</param>
    /// <param name="on">Governing day.</param>
    [Rule("foodsafety.tracing.yield", Texts.FoodSafety2018, 0, Item = "十八")]
    public static Finding? CheckYield(TraceEvent e, DateOnly on)
    {
        if (e is not { Kind: EventKind.TransformationEvent, TransformationId: null, Error: null }
            || Total(e.InputEpcs, e.InputQuantities) is not { } input || Total(e.OutputEpcs, e.OutputQuantities) is not { } output
            || input.Dimension != output.Dimension || input.Dimension == Dimension.Count || !Exceeds(input.Base, output.Base, on))
            return null;
        return new Finding(
            "foodsafety.tracing.yield",
            Texts.Point("十八"),
            "转化产出多于投入,超出允许误差,有未记录的投料或记录有误",
            "A transformation yields more than went in, beyond the tolerance: an input that is not recorded, or a wrong record",
            [new("event", e.EventId), .. Facts(input.Dimension, input.Base, output.Base)],
            BalanceNumbers.ToleranceTenThousandths.Describe(on));
    }

    private static bool Exceeds(long flowsIn, long flowsOut, DateOnly on) =>
        (Int128)flowsOut * Whole > (Int128)flowsIn * (Whole + BalanceNumbers.ToleranceTenThousandths.On(on).Value);

    // One dimension and every quantity known, or nothing to compare.
    private static Amount? Total(Items<string> epcs, Items<BatchQuantity> quantities)
    {
        var amounts = quantities.Select(q => q.Amount).Concat(epcs.Select(_ => (Amount?)new Amount(Dimension.Count, 1))).ToList();
        return amounts.Count == 0 || amounts.Exists(a => a is null) || amounts.Select(a => a!.Value.Dimension).Distinct().Count() > 1
            ? null
            : new Amount(amounts[0]!.Value.Dimension, amounts.Sum(a => a!.Value.Base));
    }

    private static IEnumerable<Fact> Facts(Dimension dimension, long flowsIn, long flowsOut) =>
    [
        new("dimension", dimension.ToString()),
        new("in_units", flowsIn.ToString(CultureInfo.InvariantCulture)),
        new("out_units", flowsOut.ToString(CultureInfo.InvariantCulture)),
    ];
}
