namespace Quzhou.Console.Components;

/// <summary>Words of the fields' shared tables and pictures.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["待办事项"] = "Work", ["仅逾期"] = "Overdue only", ["全部"] = "All", ["以表格显示"] = "Show as a table", ["来源"] = "From", ["去向"] = "To", ["批次"] = "Batch",
        ["年度"] = "Year",
    };
}
