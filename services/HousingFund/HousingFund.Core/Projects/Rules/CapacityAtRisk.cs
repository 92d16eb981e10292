using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Ground 4: financial capacity and sales are both expected to be at risk (同时存在风险, 第十条(一)4); one alone is not enough, see <c>docs/decisions/0062</c>.</summary>
public static class CapacityAtRisk
{
    /// <summary>Finding that speaks against lending, else null.</summary>
    [Rule("housingfund.survey.capacity", Texts.Projects, 10, Item = "一.4")]
    public static Finding? Check(RefusalFacts facts) => facts is { FinancialCapacityAtRisk: true, SalesCapacityAtRisk: true }
        ? new Finding("housingfund.survey.capacity", Texts.Project(10, "一.4"), "预测公司财务能力与销售能力同时存在风险", "Financial capacity and sales are both expected to be at risk")
        : null;
}
