using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The company's credit is good (企业信用良好, 第六至八条一1), as its credit reports show.</summary>
public static class CompanyCreditGood
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.company-credit", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => conditions.GoodCredit
        ? null
        : new Finding("housingfund.admission.company-credit", new Citation(Texts.Projects, AdmissionBasis.Article(kind), Item: "一.1"), "企业信用状况不良", "The company's credit is not good");
}
