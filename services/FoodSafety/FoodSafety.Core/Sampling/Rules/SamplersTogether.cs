using Quzhou.FoodSafety.Core.Sampling.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>A sample is taken by so many together (十四); the number is a choice of this product, <c>docs/decisions/0084</c>.</summary>
public static class SamplersTogether
{
    private const string Id = "foodsafety.sampling.samplers";

    /// <summary>Finding when there were too few, else null.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十四")]
    public static Finding? Check(IReadOnlyList<string> samplers, DateOnly on)
    {
        var needed = SamplingNumbers.Samplers.On(on).Value;
        var distinct = samplers.Where(s => !string.IsNullOrWhiteSpace(s)).Distinct(StringComparer.Ordinal).Count();
        return distinct >= needed
            ? null
            : new Finding(Id, Texts.Point("十四"), $"抽样人员不足{needed}名", $"Fewer than {needed} took the sample", [FactText.Number("samplers", distinct)], SamplingNumbers.Samplers.Describe(on));
    }
}
