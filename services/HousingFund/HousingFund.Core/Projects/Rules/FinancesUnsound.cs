using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// Ground 2: capital withdrawn, more debts than assets, or above another prescribed ratio, and no sound plan to finance
/// (第十条(一)2). Debts and assets are those of the balance sheet; a ratio that the centre prescribes is stated by the surveyors.
/// </summary>
public static class FinancesUnsound
{
    private const string Id = "housingfund.survey.finances";

    /// <summary>Finding that speaks against lending, else null.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "一.2")]
    public static Finding? Check(RefusalFacts facts, FinancialFigures figures)
    {
        var insolvent = figures.TotalLiabilitiesFen > figures.TotalAssetsFen;
        if (facts.SoundFinancingPlan || !(facts.CapitalWithdrawn || facts.AbovePrescribedRatio || insolvent))
            return null;
        return new Finding(
            Id,
            Texts.Project(10, "一.2"),
            "公司财务状况不良且无合理筹资方案",
            "The company's finances are unsound, and there is no sound plan to finance",
            [
                FactText.Number("total_assets_fen", figures.TotalAssetsFen),
                FactText.Number("total_liabilities_fen", figures.TotalLiabilitiesFen),
                new("capital_withdrawn", $"{facts.CapitalWithdrawn}"),
                new("above_prescribed_ratio", $"{facts.AbovePrescribedRatio}"),
            ]);
    }
}
