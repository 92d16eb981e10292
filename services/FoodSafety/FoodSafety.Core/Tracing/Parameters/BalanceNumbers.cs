using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tracing.Parameters;

/// <summary>Numbers of the balance of goods (物料平衡). The text names none, see <c>docs/decisions/0087</c>.</summary>
public static class BalanceNumbers
{
    /// <summary>How much more may go out than came in before it is an alarm: one per cent, for weighing and drying.</summary>
    public static readonly DatedParameter<int> ToleranceTenThousandths = new(
        "foodsafety.tracing.balance-tolerance", "ten-thousandths", new DatedRow<int>(new DateOnly(2018, 4, 25), 100, Texts.Point("十八")));
}
