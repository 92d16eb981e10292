using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>No grave negative information (无重要负面信息, 第六至八条一1).</summary>
public static class NoNegativeInformation
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.negative-information", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => !conditions.NegativeInformation
        ? null
        : new Finding("housingfund.admission.negative-information", new Citation(Texts.Projects, AdmissionBasis.Article(kind), Item: "一.1"), "存在重要负面信息", "There is grave negative information");
}
