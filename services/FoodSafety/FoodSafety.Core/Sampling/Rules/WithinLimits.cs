using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>
/// A measured value is judged by the limit of the product group on the day of sampling (十二, 十四); on the limit is within it.
/// What no limit in force covers is not judged.
/// </summary>
public static class WithinLimits
{
    private const string Id = "foodsafety.sampling.limit";

    /// <summary>Judges one value.</summary>
    /// <param name="measurement">The value.</param>
    /// <param name="limit">Limit in force; null when there is none.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十二")]
    public static (Conclusion Conclusion, Finding Finding) Of(Measurement measurement, Limit? limit)
    {
        if (limit is null)
            return (Conclusion.NotJudged, new Finding(
                Id, Texts.Point("十二"), $"{measurement.Analyte}无现行限量,仅记录不判定", $"{measurement.Analyte}: no limit in force, measured and not judged",
                [new("analyte", measurement.Analyte), new("value", Value(measurement))]));
        // What is not detected is below any maximum, and below a minimum too.
        var value = measurement.Value ?? 0;
        var within = !(value > limit.Maximum) && !(value < limit.Minimum);
        Fact[] facts =
        [
            new("analyte", measurement.Analyte), new("value", Value(measurement)), new("unit", limit.Unit), new("limit", Bounds(limit)),
            new("standard", limit.Standard), FactText.Day("standard_from", limit.EffectiveFrom),
        ];
        return within
            ? (Conclusion.Passed, new Finding(Id, Texts.Point("十二"), $"{measurement.Analyte}符合{limit.Standard}", $"{measurement.Analyte} is within {limit.Standard}", facts))
            : (Conclusion.Failed, new Finding(Id, Texts.Point("十二"), $"{measurement.Analyte}不符合{limit.Standard}", $"{measurement.Analyte} is beyond {limit.Standard}", facts));
    }

    private static string Value(Measurement measurement) => measurement.Value is { } value ? FactText.Plain(value) : "未检出";

    private static string Bounds(Limit limit) => (limit.Minimum, limit.Maximum) switch
    {
        ({ } min, { } max) => $"{FactText.Plain(min)}..{FactText.Plain(max)}",
        ({ } min, null) => $">={FactText.Plain(min)}",
        (_, { } max) => $"<={FactText.Plain(max)}",
        _ => "",
    };
}
