using System.Globalization;
using System.Text;
using Quzhou.Credit.V1;

namespace Quzhou.Credit.GetCreditReport;

/// <summary>A credit report as printable text, in Chinese (信用报告打印文本). Made from the report itself, so that both say the same.</summary>
internal static class ReportText
{
    internal static string Of(GetCreditReportResponse report)
    {
        var text = new StringBuilder();
        text.Append("衢州市信用主体信用报告\n");
        Line(text, "报告日期", ReportWords.Of(report.ReportedOn));
        Line(text, "主体名称", report.Subject.Name.Length == 0 ? "(名册中无登记)" : report.Subject.Name);
        Line(text, "主体号码", report.Subject.Id);
        Line(text, "信用等级", ReportWords.Of(report.Level));
        foreach (var basis in report.LevelBasis)
            text.Append(CultureInfo.InvariantCulture, $"  依据 {basis.Citation}:{basis.ReasonZh}\n");
        Section(text, "失信记录", report.Records.Select(ReportWords.Of));
        Section(text, "联合惩戒", report.Punishments.Select(ReportWords.Of));
        Section(text, "信用办落实的限制", report.Restrictions.Select(r => $"{r.Description}({r.Basis.Citation})"));
        Section(text, "信用修复", report.Repairs.Select(ReportWords.Of));
        Line(text, "名册序号", report.RegisterSequence.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append(':').Append(value).Append('\n');

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append('\n').Append('【').Append(title).Append("】\n");
        var number = 0;
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {line}\n");
        if (number == 0)
            text.Append("无\n");
    }
}
