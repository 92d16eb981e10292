namespace Quzhou.Console.Components;

/// <summary>The pages in the menu, by what an officer asks first.</summary>
internal static class Menu
{
    internal static readonly IReadOnlyList<(string Href, string Label, bool IsHome)> Entries =
    [
        ("/", "惩戒传导", true),
        ("/licensing", "审批", false),
        ("/housing-fund", "公积金", false),
        ("/admissions", "招生", false),
        ("/food-safety", "食品安全", false),
    ];
}
