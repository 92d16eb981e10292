using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Ground 1: unlawful acts of the company, its building or its sales (不合法行为, 第十条(一)1).</summary>
public static class UnlawfulConduct
{
    /// <summary>Finding that speaks against lending, else null.</summary>
    [Rule("housingfund.survey.unlawful-conduct", Texts.Projects, 10, Item = "一.1")]
    public static Finding? Check(RefusalFacts facts) => facts.UnlawfulConduct
        ? new Finding("housingfund.survey.unlawful-conduct", Texts.Project(10, "一.1"), "公司或其开发、销售存在不合法行为", "Unlawful acts of the company, its building or its sales")
        : null;
}
