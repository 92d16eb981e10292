using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Supervision.Rules;

/// <summary>A violation goes to the credit office, so that it counts in other trades too (二十一).</summary>
public static class ViolationIsReported
{
    /// <summary>Finding that the report rests on.</summary>
    [Rule("foodsafety.violation.reported", Texts.FoodSafety2018, 0, Item = "二十一")]
    public static Finding Of(string behaviour, Severity severity, DateOnly occurredOn) => new(
        "foodsafety.violation.reported",
        Texts.Point("二十一"),
        "食品安全违法行为纳入信用体系,报送信用办",
        "A violation of food safety is reported to the credit office",
        [new("behaviour", behaviour), new("severity", severity.ToString()), new("occurred_on", $"{occurredOn:yyyy-MM-dd}")]);
}
