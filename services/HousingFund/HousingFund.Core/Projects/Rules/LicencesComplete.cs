using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The developer's licences and the project's formalities are complete (证照齐全、手续齐全, 第六至八条一).</summary>
public static class LicencesComplete
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.licences", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => conditions.LicencesComplete
        ? null
        : new Finding("housingfund.admission.licences", new Citation(Texts.Projects, AdmissionBasis.Article(kind), Item: "一.1"), "证照或项目手续不齐全", "Licences or formalities are incomplete");
}
