using System.Globalization;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>Ordinary subjects are drawn by a ratio that the authority sets reasonably (衢政办发〔2018〕24号五(三)) and publishes; none is printed.</summary>
public static class RatioPublished
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.inspection.ratio";

    /// <summary>The ratio in force on a day; null with the finding that there is none.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "五", Item = "三")]
    public static (InspectionRatio? Ratio, Finding Finding) On(IEnumerable<InspectionRatio> ratios, DateOnly on)
    {
        var ratio = ratios.Where(r => r.PublishedOn <= on && r.Percent is > 0 and <= 100).MaxBy(r => r.PublishedOn);
        return ratio is null
            ? (null, new Finding(Id, Texts.Plan("五", "三"), "抽查比例尚未公布,不能抽取", "No ratio is published yet: nothing can be drawn", [FactText.Day("on", on)]))
            : (ratio, new Finding(
                Id,
                Texts.Plan("五", "三"),
                "按公布的抽查比例随机抽取",
                "Drawn by the published ratio",
                [new("percent", ratio.Percent.ToString("0.####", CultureInfo.InvariantCulture)), FactText.Text("published", ratio.Reference)],
                InspectionNumbers.Rounding.Describe(on)));
    }
}
