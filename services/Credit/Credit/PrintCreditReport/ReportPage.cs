using System.Globalization;
using Quzhou.Common.V1;
using Quzhou.Credit.GetCreditReport;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Date = Google.Type.Date;

namespace Quzhou.Credit.PrintCreditReport;

/// <summary>
/// A credit report as one page of its own for A4 paper, in Chinese (信用报告打印页面). Made from the report itself, so that both
/// say the same. It loads nothing and runs nothing.
/// </summary>
internal static class ReportPage
{
    private const string Office = "衢州市信用衢州建设领导小组办公室";

    private const string Style = """
        @page { size: A4; margin: 18mm 16mm 20mm; }
        * { box-sizing: border-box; }
        body { font: 10.5pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #000; max-width: 178mm; margin: 0 auto; }
        h1 { font-size: 18pt; text-align: center; margin: 0 0 2mm; }
        h2 { font-size: 12pt; border-bottom: 0.3mm solid #000; margin: 7mm 0 2mm; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        th, td { border: 0.2mm solid #555; padding: 1.2mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { background: #eee; font-weight: 600; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .facts th { width: 32mm; }
        .n { width: 10mm; }
        .l { width: 22mm; }
        .d { width: 25mm; }
        .basis, .note { font-size: 9pt; color: #333; }
        .flag { border: 0.3mm solid #b00; color: #b00; padding: 0 1mm; white-space: nowrap; }
        .gone { text-decoration: line-through; }
        .seal { display: flex; justify-content: space-between; align-items: center; margin-top: 12mm; break-inside: avoid; }
        .stamp { width: 42mm; height: 42mm; border: 0.5mm dashed #b00; border-radius: 50%; color: #b00; display: flex; align-items: center; justify-content: center; }
        @media screen { body { padding: 12mm 0; } }
        """;

    internal static string Of(CityCreditReport report)
    {
        var page = new HtmlText();
        page.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>信用报告</title><style>\n").Raw(Style).Raw("\n</style></head><body><main>");
        page.Raw("<h1>衢州市信用主体信用报告</h1>");
        Head(page, report);
        Level(page, report);
        Records(page, report);
        Section(page, "联合惩戒", report.Punishments, p => [ReportWords.Of(p), Measures(p)], p => p.Measures.Select(m => m.Basis).Take(1));
        Section(page, "所在名单", report.Lists, l => [ReportWords.Of(l.List), $"来源:{l.Source}", Term(l.Since, l.Until), l.Disputed ? "异议处理中" : ""], l => [l.Basis]);
        Section(page, "经营异常名录", report.AbnormalListings, Listing, _ => []);
        Section(page, "信用修复", report.Repairs, r => [ReportWords.Of(r), .. r.Reviews.Select(v => $"{v.Agency} {Day(v.ReviewedOn)} {(v.Approved ? "通过" : "不通过")}:{v.Note}")], r => r.Basis);
        Seal(page, report);
        page.Raw("</main></body></html>\n");
        return page.ToString();
    }

    private static void Head(HtmlText page, CityCreditReport report)
    {
        page.Raw("<table class=\"facts\"><tbody>");
        Row(page, "报告编号", report.ReportId);
        Row(page, "主体名称", report.Subject.Name.Length == 0 ? "(名册中无登记)" : report.Subject.Name);
        Row(page, "主体号码", report.Subject.Id);
        Row(page, "主体类型", ReportWords.Of(report.Subject.Type));
        Row(page, "适用日期", Day(report.AppliedOn));
        Row(page, "知悉时点", report.KnownTime.ToDateTimeOffset().ToCityTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Row(page, "查询机关与用途", $"{report.AskedBy}:{report.Purpose}");
        Row(page, "可见范围", report.Scope == RegisterScope.Whole ? "全部档案" : "等级、名单、生效惩戒及本部门报送的记录");
        page.Raw("</tbody></table>");
    }

    private static void Level(HtmlText page, CityCreditReport report)
    {
        page.Raw("<h2>信用等级</h2><p><strong>").Text(ReportWords.Of(report.Level)).Raw("</strong></p>");
        Basis(page, report.LevelBasis);
    }

    private static void Records(HtmlText page, CityCreditReport report)
    {
        page.Raw("<h2>失信记录</h2>");
        if (report.Records.Count == 0)
        {
            page.Raw("<p>无</p>");
            return;
        }
        page.Raw("<table><thead><tr><th class=\"n\">序号</th><th class=\"l\">级别</th><th>行为、来源、证据与依据</th><th class=\"d\">认定日期</th><th class=\"d\">有效期至</th></tr></thead><tbody>");
        var number = 0;
        foreach (var shown in report.Records)
        {
            var record = shown.Record;
            page.Raw("<tr><td>").Text((++number).ToString(CultureInfo.InvariantCulture)).Raw("</td><td>").Text(ReportWords.Of(record.Level)).Raw("</td><td>");
            page.Raw(shown.WithdrawnOn is null ? "<span>" : "<span class=\"gone\">").Text(ReportWords.Behaviour(record.Behaviour)).Raw("</span>");
            if (shown.Disputed)
                page.Raw(" <span class=\"flag\">异议处理中</span>");
            if (shown.WithdrawnOn is not null)
                page.Raw(" <span class=\"flag\">").Text($"{Day(shown.WithdrawnOn)}已移出档案:{ReportWords.Of(shown.Withdrawal)}").Raw("</span>");
            Note(page, $"来源:{record.Source};发生:{Day(record.OccurredOn)};{(record.CountsForLevel ? "计入等级" : "不计入等级")}{States(record)}");
            Note(page, $"证据:{record.Evidence}");
            Basis(page, record.Basis);
            page.Raw("</td><td>").Text(Day(record.DeterminedOn)).Raw("</td><td>").Text(record.ValidUntil is null ? "未规定" : Day(record.ValidUntil)).Raw("</td></tr>");
        }
        page.Raw("</tbody></table>");
    }

    private static string States(CreditRecord record) => string.Concat(
        record.OutstandingFen > 0 ? string.Create(CultureInfo.InvariantCulture, $";未缴{record.OutstandingFen / 100}.{record.OutstandingFen % 100:00}元") : "",
        record.CorrectedOn is null ? "" : $";{Day(record.CorrectedOn)}已纠正",
        record.LevelRepairedOn is null ? "" : $";{Day(record.LevelRepairedOn)}等级已修复",
        record.PunishmentEndedOn is null ? "" : $";{Day(record.PunishmentEndedOn)}起终止联合惩戒");

    private static string Measures(Punishment punishment) => punishment.Measures.Count == 0 ? "" : $"措施:{string.Join("、", punishment.Measures.Select(m => m.DescriptionZh))}";

    private static IEnumerable<string> Listing(AbnormalListing listing) =>
    [
        $"{listing.Source} {listing.Reference}:{listing.Reason}",
        $"依据(决定机关载明):{listing.StatedBasis}",
        Term(listing.EnteredOn, listing.RemovedOn),
        listing.RemovedOn is null ? "" : $"移出事由:{listing.RemovalReason}",
    ];

    private static void Section<T>(HtmlText page, string title, IReadOnlyCollection<T> items, Func<T, IEnumerable<string>> lines, Func<T, IEnumerable<Basis>> basis)
    {
        page.Raw("<h2>").Text(title).Raw("</h2>");
        page.Raw(items.Count == 0 ? "<p>无</p>" : "<ol>");
        foreach (var item in items)
        {
            page.Raw("<li>");
            foreach (var line in lines(item).Where(l => l.Length > 0))
                page.Raw("<div>").Text(line).Raw("</div>");
            Basis(page, basis(item));
            page.Raw("</li>");
        }
        if (items.Count > 0)
            page.Raw("</ol>");
    }

    private static void Seal(HtmlText page, CityCreditReport report) =>
        page.Raw("<div class=\"seal\"><div><p>出具单位:").Text(Office).Raw("</p><p>出具日期:").Text(Day(report.ReportedOn))
            .Raw("</p><p class=\"note\">未盖章无效。有异议的,可依衢发改发〔2018〕23号第二十九条书面申请。</p></div><div class=\"stamp\">(盖章处)</div></div>");

    private static void Row(HtmlText page, string name, string value) => page.Raw("<tr><th>").Text(name).Raw("</th><td>").Text(value).Raw("</td></tr>");

    private static void Note(HtmlText page, string text) => page.Raw("<div class=\"note\">").Text(text).Raw("</div>");

    private static void Basis(HtmlText page, IEnumerable<Basis> basis)
    {
        foreach (var rule in basis)
            page.Raw("<div class=\"basis\">依据 ").Text(rule.Citation).Raw(":").Text(rule.ReasonZh).Raw("</div>");
    }

    private static string Term(Date? since, Date? until) => $"{(since is null ? "" : $"自{Day(since)}")}{(until is null ? "" : $"至{Day(until)}")}";

    private static string Day(Date day) => ReportWords.Of(day);
}
