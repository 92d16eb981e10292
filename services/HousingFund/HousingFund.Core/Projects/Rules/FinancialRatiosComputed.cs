using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The ratios of the approval form are computed from the balance sheet (资产负债率、流动比率、速动比率, 附件4).</summary>
public static class FinancialRatiosComputed
{
    private const string Id = "housingfund.survey.ratios";
    private const int Places = 2;

    /// <summary>The ratios in per cent, two places, half away from zero; null when there is nothing to divide by.</summary>
    public static FinancialRatios Of(FinancialFigures figures) => new(
        Percent(figures.TotalLiabilitiesFen, figures.TotalAssetsFen),
        Percent(figures.CurrentAssetsFen, figures.CurrentLiabilitiesFen),
        Percent(figures.CurrentAssetsFen - figures.InventoriesFen, figures.CurrentLiabilitiesFen));

    /// <summary>Finding that puts the ratios on record.</summary>
    [Rule(Id, Texts.Projects, 0, Part = "附件4")]
    public static Finding Record(FinancialFigures figures)
    {
        var ratios = Of(figures);
        return new Finding(
            Id,
            new Citation(Texts.Projects, 0, Part: "附件4"),
            "已按资产负债表计算财务比率",
            "Ratios computed from the balance sheet",
            [
                .. new (string Name, decimal? Value)[]
                {
                    ("liability_percent", ratios.LiabilityPercent), ("current_percent", ratios.CurrentPercent), ("quick_percent", ratios.QuickPercent),
                }
                .Select(r => r.Value is { } value ? FactText.Rate(r.Name, value) : new Fact(r.Name, "none")),
            ]);
    }

    private static decimal? Percent(long part, long whole) =>
        whole == 0 ? null : Math.Round((decimal)part * 100 / whole, Places, MidpointRounding.AwayFromZero);
}
