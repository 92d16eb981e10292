using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Buildings can be added only to a project that has a cooperation agreement (第四条、第八条一2).</summary>
public static class AddedToAgreement
{
    /// <summary>Finding when there is none, else null.</summary>
    [Rule("housingfund.admission.added-to-agreement", Texts.Projects, 8, Item = "一.2")]
    public static Finding? Check(ProjectKind kind, bool earlierAgreement) => kind != ProjectKind.Added || earlierAgreement
        ? null
        : new Finding("housingfund.admission.added-to-agreement", Texts.Project(8, "一.2"), "楼盘前期未签订合作协议,不适用新增楼栋申报", "The project has no earlier agreement to add buildings to");
}
