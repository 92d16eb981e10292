namespace Quzhou.Console.Components;

/// <summary>The pages in the menu, by what an officer asks first.</summary>
internal static class Menu
{
    internal static readonly IReadOnlyList<(string Href, string Label, bool IsHome)> Entries =
    [
        ("/", "惩戒传导", true),
        ("/subjects", "名册检索", false),
        ("/report", "信用报告", false),
        ("/suggestions", "惩戒建议", false),
        ("/objections", "异议处理", false),
        ("/licensing", "审批", false),
        ("/housing-fund", "公积金", false),
        ("/admissions", "招生", false),
        ("/food-safety", "食品安全", false),
        ("/alerts", "告警", false),
        ("/messaging", "消息状态", false),
        ("/audit", "审计核验", false),
    ];
}
