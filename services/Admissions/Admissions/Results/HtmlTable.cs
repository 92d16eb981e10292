using System.Net;
using System.Text;

namespace Quzhou.Admissions.Results;

/// <summary>
/// A table of the notice as a page to print (可打印表格). Every text from data is escaped here and nowhere else.
/// </summary>
internal sealed class HtmlTable
{
    private readonly StringBuilder html = new();

    internal HtmlTable(string title, string annex)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Text(title)).Append("</title>\n<style>\n")
            .Append("@page{size:A4 landscape;margin:15mm}body{font-family:SimSun,'Noto Serif CJK SC',serif;font-size:11pt}")
            .Append("h1{font-size:16pt;text-align:center}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 5px}")
            .Append("td.n{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}tr.sum td{font-weight:bold}\n")
            .Append("</style>\n</head>\n<body>\n<p>").Append(Text(annex)).Append("</p>\n<h1>").Append(Text(title)).Append("</h1>\n");
    }

    internal HtmlTable Paragraph(string text)
    {
        html.Append("<p>").Append(Text(text)).Append("</p>\n");
        return this;
    }

    /// <summary>Begins the table: rows of headings, each with its spans.</summary>
    internal HtmlTable Head(params IReadOnlyList<(string Text, int Columns, int Rows)[]> rows)
    {
        html.Append("<table>\n<thead>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var (text, columns, height) in row)
                html.Append("<th scope=\"col\" colspan=\"").Append(columns).Append("\" rowspan=\"").Append(height).Append("\">").Append(Text(text)).Append("</th>");
            html.Append("</tr>\n");
        }
        html.Append("</thead>\n<tbody>\n");
        return this;
    }

    internal HtmlTable Row(IEnumerable<object> cells, bool isSum = false)
    {
        html.Append(isSum ? "<tr class=\"sum\">" : "<tr>");
        foreach (var cell in cells)
            html.Append(cell is string text ? $"<td>{Text(text)}</td>" : $"<td class=\"n\">{cell}</td>");
        html.Append("</tr>\n");
        return this;
    }

    internal HtmlTable EndTable()
    {
        html.Append("</tbody>\n</table>\n");
        return this;
    }

    internal string Page() => html.ToString() + "</body>\n</html>\n";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
