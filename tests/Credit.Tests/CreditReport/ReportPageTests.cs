using System.Collections;
using System.Xml.Linq;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Quzhou.Credit.PrintCreditReport;
using Quzhou.Credit.V1;

namespace Quzhou.Credit.Tests.CreditReport;

/// <summary>The printed page: whatever stands in a file, it is text there and nothing else.</summary>
public sealed class ReportPageTests
{
    private static readonly string[] Elements =
        ["html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td", "p", "strong", "div", "span", "ol", "li"];

    private static readonly string[] Attributes = ["lang", "charset", "http-equiv", "content", "name", "class"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'><svg/onload=alert(1)>")]
    [InlineData("</td></tr></table><iframe src=//evil.example>")]
    [InlineData("</style><style>body{background:url(//evil.example)}")]
    [InlineData("<!-- --><a href=\"javascript:alert(1)\">x</a>&lt;b&gt;&amp;")]
    [InlineData("]]><b>x</b>")]
    public void Every_free_text_of_a_file_is_escaped(string text)
    {
        var (report, texts) = Filled(text);

        var page = Parse(ReportPage.Of(report));

        page.Descendants().Select(e => e.Name.LocalName).Except(Elements).ShouldBeEmpty();
        page.Descendants().SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName).Except(Attributes).ShouldBeEmpty();
        page.Descendants("style").ShouldHaveSingleItem().Value.ShouldNotContain(text);
        // It is shown, as text: name, number, evidence, notes of reviews, reasons, references and more.
        Occurrences(page.Root!.Element("body")!.Value, text).ShouldBeGreaterThan(20);
        texts.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void The_page_stands_by_itself_and_runs_nothing()
    {
        var html = ReportPage.Of(Filled("文").Report);

        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("default-src 'none'");
        html.ShouldContain("size: A4");
        foreach (var outside in new[] { "<script", "<link", "src=", "href=", "url(", "@import", "http:", "https:" })
            html.ShouldNotContain(outside, Case.Insensitive);
        Parse(html).Root!.Attribute("lang")!.Value.ShouldBe("zh-CN");
    }

    [Fact]
    public void A_disputed_record_is_flagged_and_a_withdrawn_one_struck_out()
    {
        var report = Filled("文").Report;
        var record = report.Records.Single();
        (record.Disputed, record.WithdrawnOn) = (false, null);
        report.Lists.Single().Disputed = false;
        Flags(report).ShouldBeEmpty();

        record.Disputed = true;
        Flags(report).ShouldBe(["异议处理中"]);

        record.WithdrawnOn = new Google.Type.Date { Year = 2018, Month = 9, Day = 1 };
        record.Withdrawal = ReportedWithdrawal.Unverifiable;
        Flags(report).ShouldBe(["异议处理中", "2018-09-01已移出档案:无法核实"]);
        Parse(ReportPage.Of(report)).Descendants("span").ShouldContain(s => (string?)s.Attribute("class") == "gone");
    }

    [Fact]
    public void Each_line_carries_its_basis_and_there_is_room_for_a_seal()
    {
        var report = Filled("文").Report;
        report.LevelBasis[0].Citation = "衢发改发〔2018〕23号第八条";
        report.Records[0].Record.Basis[0].Citation = "衢发改发〔2018〕23号第十二条(三)1";

        var page = Parse(ReportPage.Of(report));

        page.Descendants("td").ShouldContain(d => d.Value.Contains("依据 衢发改发〔2018〕23号第十二条(三)1:文"));
        page.Descendants("div").Where(d => (string?)d.Attribute("class") == "basis").ShouldContain(d => d.Value.Contains("第八条"));
        page.Descendants("div").ShouldContain(d => (string?)d.Attribute("class") == "stamp");
        page.Root!.Value.ShouldContain("衢州市信用衢州建设领导小组办公室");
    }

    [Fact]
    public void An_empty_file_says_so()
    {
        var page = Parse(ReportPage.Of(new CityCreditReport
        {
            Subject = new Common.V1.Subject { Id = "33************123X", Type = Common.V1.SubjectType.Individual },
            AppliedOn = new Google.Type.Date { Year = 2018, Month = 9, Day = 1 },
            ReportedOn = new Google.Type.Date { Year = 2018, Month = 9, Day = 2 },
            KnownTime = new Google.Protobuf.WellKnownTypes.Timestamp { Seconds = 1_535_760_000 },
        })).Root!.Value;

        page.ShouldContain("(名册中无登记)");
        page.ShouldContain("2018-09-01 08:00:00");
        Occurrences(page, "无").ShouldBeGreaterThan(4);
    }

    private static IEnumerable<string> Flags(CityCreditReport report) =>
        Parse(ReportPage.Of(report)).Descendants("span").Where(s => (string?)s.Attribute("class") == "flag").Select(s => s.Value);

    // The page is well-formed XML too, so that a parser can be asked what is markup in it.
    private static XDocument Parse(string html) => XDocument.Parse(html);

    private static int Occurrences(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    // Every text of the message, however deep, is the same one: a field that is added later is tried too.
    private static (CityCreditReport Report, int Texts) Filled(string text)
    {
        var report = new CityCreditReport();
        var texts = 0;
        Fill(report);
        return (report, texts);

        void Fill(IMessage message)
        {
            foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
            {
                if (field.IsRepeated)
                    ((IList)field.Accessor.GetValue(message)).Add(Value(field) ?? throw new InvalidOperationException(field.FullName));
                else if (Value(field) is { } value)
                    field.Accessor.SetValue(message, value);
            }
        }

        object? Value(FieldDescriptor field)
        {
            switch (field.FieldType)
            {
                case FieldType.String:
                    texts++;
                    return text;
                case FieldType.Bool:
                    return true;
                case FieldType.Message when field.MessageType.Name == "Date":
                    return new Google.Type.Date { Year = 2018, Month = 8, Day = 1 };
                case FieldType.Message when field.MessageType.Name == "Timestamp":
                    return new Google.Protobuf.WellKnownTypes.Timestamp { Seconds = 1_535_760_000 };
                case FieldType.Message:
                    var message = (IMessage)Activator.CreateInstance(field.MessageType.ClrType)!;
                    Fill(message);
                    return message;
                case FieldType.Enum:
                    return field.EnumType.Values[1].Number is var number && field.IsRepeated ? number : System.Enum.ToObject(field.EnumType.ClrType, number);
                default:
                    return null;
            }
        }
    }
}
