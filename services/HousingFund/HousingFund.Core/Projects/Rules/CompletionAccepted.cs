using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Completed homes are accepted after completion (竣工验收合格, 第七条一2).</summary>
public static class CompletionAccepted
{
    /// <summary>Finding when the survey found otherwise, else null.</summary>
    [Rule("housingfund.admission.completion", Texts.Projects, 7, Item = "一.2")]
    public static Finding? Check(ProjectKind kind, BasicConditions conditions) => kind != ProjectKind.Completed || conditions.CompletionAccepted
        ? null
        : new Finding("housingfund.admission.completion", Texts.Project(7, "一.2"), "楼盘未竣工验收合格", "The completed works are not accepted");
}
