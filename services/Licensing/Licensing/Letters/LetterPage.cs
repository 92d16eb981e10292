using System.Globalization;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Date = Google.Type.Date;

namespace Quzhou.Licensing.Letters;

/// <summary>
/// A letter of commitment as one page of its own for A4 paper, in the order of the sample (行政审批告知承诺书样本, 附件3). Made from the
/// letter itself, so that both say the same. It loads nothing and runs nothing.
/// </summary>
internal static class LetterPage
{
    private const string Style = """
        @page { size: A4; margin: 20mm 18mm 20mm; }
        * { box-sizing: border-box; }
        body { font: 12pt/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #000; max-width: 174mm; margin: 0 auto; }
        h1 { font-size: 20pt; text-align: center; margin: 0; }
        .item, .number { text-align: center; }
        .number { margin-bottom: 6mm; }
        h2 { font-size: 14pt; text-align: center; margin: 8mm 0 2mm; break-after: avoid; }
        h3 { font-size: 12pt; margin: 4mm 0 1mm; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        th, td { border: 0.2mm solid #555; padding: 1.2mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { width: 40mm; font-weight: 600; }
        li { overflow-wrap: anywhere; break-inside: avoid; }
        .from { font-size: 9pt; color: #333; }
        .must { border: 0.3mm solid #000; padding: 0 1mm; font-size: 10pt; white-space: nowrap; }
        .sign { display: flex; justify-content: space-between; gap: 10mm; margin-top: 14mm; break-inside: avoid; }
        .sign > div { width: 50%; min-height: 38mm; }
        @media screen { body { padding: 12mm 0; } }
        """;

    internal static string Of(Letter letter)
    {
        var page = new HtmlText();
        page.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>行政审批告知承诺书</title><style>\n").Raw(Style).Raw("\n</style></head><body><main>");
        page.Raw("<h1>行政审批告知承诺书</h1><p class=\"item\">(").Text(letter.ItemName).Raw(")</p><p class=\"number\">").Text(letter.Number).Raw("</p>");
        Head(page, letter);
        page.Raw("<h2>行政审批机关的告知</h2>");
        List(page, "一、审批依据", letter.Grounds);
        List(page, "二、法定条件", letter.Conditions);
        Materials(page, letter);
        Outstanding(page, letter);
        Clauses(page, letter.Effects);
        if (letter.CommitBy is not null)
            page.Raw("<p>请于 <strong>").Text(Day(letter.CommitBy)).Raw("</strong> 前作出承诺。</p>");
        page.Raw("<h2>申请人的承诺</h2>");
        Clauses(page, letter.Promises);
        Signatures(page, letter);
        page.Raw("</main></body></html>\n");
        return page.ToString();
    }

    private static void Head(HtmlText page, Letter letter)
    {
        var details = letter.Details ?? new ApplicantDetails();
        page.Raw("<table><tbody>");
        Row(page, "申请人", letter.Applicant.Name);
        Row(page, "证件号码或统一社会信用代码", letter.Applicant.Id);
        Row(page, "住所(地址)", details.Address);
        Row(page, "法定代表人", details.LegalRepresentative);
        Row(page, "联系方式", details.Contact);
        Row(page, "委托代理人", details.Agent);
        Row(page, "代理人联系方式", details.AgentContact);
        Row(page, "行政审批机关", letter.Authority);
        Row(page, "告知日期", Day(letter.IssuedOn));
        page.Raw("</tbody></table>");
    }

    private static void List(HtmlText page, string title, IReadOnlyCollection<string> lines)
    {
        page.Raw("<h3>").Text(title).Raw("</h3><ol>");
        foreach (var line in lines)
            page.Raw("<li>").Text(line).Raw("</li>");
        page.Raw("</ol>");
    }

    private static void Materials(HtmlText page, Letter letter)
    {
        page.Raw("<h3>三、应当提交的材料</h3><ol>");
        foreach (var material in letter.Materials)
        {
            page.Raw("<li>").Text(material.Material.Name);
            if (material.Material.Form.Length > 0)
                page.Raw("(").Text(material.Material.Form).Raw(")");
            if (material.Material.MustHave)
                page.Raw(" <span class=\"must\">承诺时必须提交</span>");
            page.Raw("</li>");
        }
        page.Raw("</ol>");
    }

    private static void Outstanding(HtmlText page, Letter letter)
    {
        page.Raw("<h3>四、已经提交和需要补充提交的材料</h3><p>1. 申请人已经提交:").Text(Numbers(letter.Materials.Where(m => m.ReceivedOn is not null))).Raw("</p>");
        foreach (var day in letter.Materials.Where(m => m is { ReceivedOn: null, DueOn: not null }).GroupBy(m => Day(m.DueOn)).OrderBy(g => g.Key, StringComparer.Ordinal))
            page.Raw("<p>2. 应当在 ").Text(day.Key).Raw(" 前提交:").Text(Numbers(day)).Raw("</p>");
        var atInspection = letter.Materials.Where(m => m.DueAtInspection).ToList();
        if (atInspection.Count > 0)
            page.Raw("<p>3. 应当在检查承诺内容是否属实时提交:").Text(Numbers(atInspection)).Raw("</p>");
    }

    private static void Clauses(HtmlText page, IReadOnlyCollection<LetterClause> clauses)
    {
        foreach (var section in clauses.GroupBy(c => c.Section))
        {
            page.Raw("<h3>").Text(section.Key).Raw("</h3>");
            foreach (var clause in section)
                page.Raw("<p>").Text(clause.Text).Raw(" <span class=\"from\">").Text(clause.Citation).Raw("</span></p>");
        }
    }

    private static void Signatures(HtmlText page, Letter letter)
    {
        page.Raw("<div class=\"sign\"><div><p>申请人(委托代理人)签字盖章:</p><p>").Text(letter.Signatory).Raw("</p><p>").Text(Day(letter.EffectiveOn)).Raw("</p></div>");
        page.Raw("<div><p>行政审批机关盖章:</p><p>").Text(letter.Officer).Raw("</p><p>").Text(Day(letter.EffectiveOn)).Raw("</p></div></div>");
        page.Raw("<p class=\"from\">本告知承诺书一式2份,经双方签章后生效(衢政办发〔2018〕24号附件2第九条)。</p>");
    }

    private static string Numbers(IEnumerable<LetterMaterial> materials)
    {
        var numbers = string.Join("、", materials.Select(m => $"第{m.Number}项"));
        return numbers.Length == 0 ? "无" : numbers;
    }

    private static void Row(HtmlText page, string name, string value) => page.Raw("<tr><th>").Text(name).Raw("</th><td>").Text(value).Raw("</td></tr>");

    private static string Day(Date? day) => day is null ? "    年  月  日" : string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
