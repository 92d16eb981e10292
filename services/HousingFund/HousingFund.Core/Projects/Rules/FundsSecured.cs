using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The funds to build are secured (建设资金落实, 第六条一2、第八条一2); completed homes are built.</summary>
public static class FundsSecured
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.funds", Texts.Projects, 6, Item = "一.2")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => kind == ProjectKind.Completed || conditions.FundsSecured
        ? null
        : new Finding("housingfund.admission.funds", new Citation(Texts.Projects, AdmissionBasis.Article(kind), Item: "一.2"), "建设资金未落实", "The funds to build are not secured");
}
