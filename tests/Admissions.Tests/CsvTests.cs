using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Quzhou.Admissions.Exchange.Csv;

namespace Quzhou.Admissions.Tests;

/// <summary>CSV in and out: whatever is cut wherever, and nothing that a spreadsheet would run.</summary>
public sealed class CsvTests
{
    public static TheoryData<string, string, string[][]> Texts => new()
    {
        { "lines of both kinds", "a,b\r\nc,d\n", [["a", "b"], ["c", "d"]] },
        { "no line end at the end", "a,b", [["a", "b"]] },
        { "blank lines", "a\n\n\r\nb\n", [["a"], ["b"]] },
        { "empty cells", ",a,\n", [["", "a", ""]] },
        { "a quoted comma and line", "\"a,\r\nb\",c\n", [["a,\r\nb", "c"]] },
        { "a quote in quotes", "\"say \"\"yes\"\"\"\n", [["say \"yes\""]] },
        { "an empty quoted cell alone", "\"\",x\n", [["", "x"]] },
        { "a quote inside a bare cell", "a\"b,c\n", [["a\"b", "c"]] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_the_same_wherever_it_is_cut(string name, string text, string[][] expected)
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + text);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var reader = new CsvReader(CsvEncodings.Utf8);
            var rows = reader.Push(bytes.AsSpan(0, cut), last: false).Concat(reader.Push(bytes.AsSpan(cut), last: true)).ToList();

            rows.Select(r => r.Cells).ShouldBe(expected, name);
            rows.ShouldAllBe(r => r.Fault == null);
        }
    }

    [Fact]
    public void A_character_of_GB18030_may_be_cut_in_two()
    {
        var bytes = CsvEncodings.Gb18030.GetBytes("姓名,衢州㐀\n");
        var reader = new CsvReader(CsvEncodings.Gb18030);

        var rows = bytes.SelectMany(b => reader.Push([b], last: false)).ToList();

        rows.ShouldHaveSingleItem().Cells.ShouldBe(["姓名", "衢州㐀"]);
    }

    public static TheoryData<string, string, int> Faults => new()
    {
        { "a cell of 1,000", new string('a', 1000) + "\n", -1 },
        { "a cell of 1,001", new string('a', 1001) + "\n", (int)CsvFault.CellTooLong },
        { "64 cells", new string(',', 63) + "x\n", -1 },
        { "65 cells", new string(',', 64) + "x\n", (int)CsvFault.TooManyCells },
        { "a quote not closed", "\"a\nb\n", (int)CsvFault.QuoteNotClosed },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_read_is_one_record_with_a_fault(string name, string text, int fault)
    {
        var rows = new CsvReader(CsvEncodings.Utf8).Push(Encoding.UTF8.GetBytes(text), last: true);

        rows.ShouldHaveSingleItem(name).Fault.ShouldBe(fault < 0 ? null : (CsvFault)fault, name);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("李样", "李样")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_is_guarded(string cell, string written)
    {
        CsvWriter.Guarded(cell).ShouldBe(written);
        CsvWriter.Unguarded(written).ShouldBe(cell);
    }

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public Property Whatever_is_written_is_read_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString[]>().Filter(cells => cells.Length is > 0 and < 10), cells =>
        {
            var texts = cells.Select(c => new string([.. c.Get.Where(x => !char.IsSurrogate(x) && x != '\uFEFF')]) + "x").ToArray();
            var writer = new CsvWriter(CsvEncodings.Gb18030, byteOrderMark: false);
            writer.Write(texts);

            var rows = new CsvReader(CsvEncodings.Gb18030).Push(writer.Take(), last: true);

            return rows.Count == 1 && rows[0].Cells.Select(CsvWriter.Unguarded).SequenceEqual(texts);
        });
}
