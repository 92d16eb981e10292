using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The main financial indicators are normal (主要财务指标正常, 第六至八条一1); the text names no threshold, the surveyors judge by the ratios.</summary>
public static class FinancialIndicatorsNormal
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.financial-indicators", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => conditions.FinancialIndicatorsNormal
        ? null
        : new Finding("housingfund.admission.financial-indicators", new Citation(Texts.Projects, AdmissionBasis.Article(kind), Item: "一.1"), "主要财务指标不正常", "The main financial indicators are not normal");
}
