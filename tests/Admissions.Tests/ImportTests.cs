using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Tables in: each row with its own answer, and a repeat that changes nothing.</summary>
public sealed class ImportTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    private const int Batch = 1000;

    private static string Line(int i) => Importing.CandidateLine(TestSubjects.Person(), $"王样{i}", TestSubjects.Person(), "");

    private static byte[] Table(IEnumerable<string> lines) => Importing.Csv(lines.Prepend(Importing.CandidateHeadings));

    [Theory]
    [InlineData(2031, TextEncoding.Utf8, false)]
    [InlineData(2032, TextEncoding.Utf8, true)]
    [InlineData(2033, TextEncoding.Gb18030, false)]
    public async Task A_table_comes_in_and_goes_out_in_every_character_set(int year, TextEncoding encoding, bool mark)
    {
        var person = TestSubjects.Person();
        var text = Importing.CandidateHeadings + "\r\n" + Importing.CandidateLine(person, "张㐀样", TestSubjects.Person(), "") + "\r\n";
        var bytes = encoding == TextEncoding.Gb18030 ? Importing.Gb18030(text) : [.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)];

        var taken = await city.CandidatesAsync(Importing.Header(year, encoding), bytes, chunk: 7);

        (taken.Summary.Accepted, taken.Summary.Rejected, taken.Summary.Completed).ShouldBe((1, 0, true), taken.Errors.ToString());
        var exported = await city.ExportAsync(ExchangeTable.Candidates, year, encoding, mark);
        var decoded = Exchange.Csv.CsvEncodings.Of(encoding).GetString(exported);
        decoded.ShouldBe($"{(mark ? "\uFEFF" : "")}考生号,姓名,身份号码,监护人姓名,初中学校,报名类别\r\n{year}000001,张㐀样,{person.Reveal()},监护人,,本市应届\r\n");
        (await city.ExportAsync(ExchangeTable.Candidates, year, whole: false).RowsAsync())[0].ShouldBe([$"{year}****01", "张**", person.Masked(), "监**", "", "本市应届"]);
    }

    public static TheoryData<string, string, string> BadRows => new()
    {
        { "no number", ",李样,{g},监护人,,初三,普高,是,是,是", "person_id:REQUIRED" },
        { "a wrong number", "330802200302300012,李样,{g},监护人,,初三,普高,是,是,是", "person_id:BIRTH_DATE" },
        { "no name", "{p},,{g},监护人,,初三,普高,是,是,是", "person_name:REQUIRED" },
        { "an unknown junior school", "{p},李样,{g},监护人,9999,初三,普高,是,是,是", "junior_school_code:UNKNOWN_SCHOOL" },
        { "an unknown stage", "{p},李样,{g},监护人,,大学,普高,是,是,是", "stage:UNKNOWN_VALUE" },
        { "neither yes nor no", "{p},李样,{g},监护人,,初三,普高,也许,是,是", "quzhou_household:NOT_YES_OR_NO" },
        { "the guardian is the candidate", "{p},李样,{p},监护人,,初三,普高,是,是,是", "guardian_id:SAME_AS_CANDIDATE" },
        { "at a high school already", "{p},李样,{g},监护人,,高中,普高,是,是,是", "stage:admissions.registration.stage" },
        { "bytes of another character set", "{p},李\uFFFD,{g},监护人,,初三,普高,是,是,是", "row:MALFORMED_TEXT" },
        { "a zero character", "{p}\0,李样,{g},监护人,,初三,普高,是,是,是", "row:MALFORMED_TEXT,person_id:WRONG_LENGTH" },
        { "a cell too long", "{p}," + new string('长', 1001) + ",{g},监护人,,初三,普高,是,是,是", "row:CELL_TOO_LONG,person_name:TOO_LONG" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_row_at_fault_names_row_and_column_and_the_others_are_taken(string name, string bad, string expected)
    {
        bad = bad.Replace("{p}", TestSubjects.Person().Reveal(), StringComparison.Ordinal).Replace("{g}", TestSubjects.Person().Reveal(), StringComparison.Ordinal);

        var taken = await city.CandidatesAsync(Importing.Header(2034), Table([Line(1), bad, Line(3)]));

        (taken.Summary.Accepted, taken.Summary.Rejected).ShouldBe((2, 1), name);
        string.Join(',', taken.Errors.Select(e => $"{e.Field}:{e.Reason}")).ShouldBe(expected, name);
        taken.Errors.ShouldAllBe(e => e.Row == 2 && e.Message.Length > 0);
        var listed = await city.Exchange("reader", "admissions.reader").ListImportErrorsAsync(new ListImportErrorsRequest { ImportId = taken.Summary.ImportId });
        listed.Errors.ShouldBe(taken.Errors);
    }

    [Fact]
    public async Task The_same_stream_again_changes_nothing_and_another_under_its_id_is_refused()
    {
        var lines = Enumerable.Range(0, Batch + 5).Select(Line).ToList();
        var header = Importing.Header(2035);

        var first = await city.CandidatesAsync(header, Table(lines));
        var again = await city.CandidatesAsync(header, Table(lines));

        (first.Summary.Accepted, first.Summary.NextRow).ShouldBe((Batch + 5, Batch + 6));
        again.ShouldBe(first);
        (await new ExamYear(city, 2035).AllAsync()).Count.ShouldBe(Batch + 5);
        lines[3] = Line(3);
        (await city.CandidatesAsync(header, Table(lines)).ReasonAsync()).ShouldBe("IMPORT_CONTENT_CHANGED");
        (await city.CandidatesAsync(header, Table(lines), officer: "another").ReasonAsync()).ShouldBe("REQUEST_ID_REUSED");
        (await new ExamYear(city, 2035).AllAsync()).Count.ShouldBe(Batch + 5);
    }

    [Fact]
    public async Task A_broken_stream_goes_on_where_it_stopped()
    {
        var lines = Enumerable.Range(0, 2 * Batch + 7).Select(Line).ToList();
        var header = Importing.Header(2036);
        var whole = Table(lines);

        // Enough for one batch and a piece of the second; then the line goes dead.
        using (var call = city.Exchange("clerk", "admissions.clerk").ImportCandidates())
        {
            foreach (var piece in Importing.Pieces(whole[..(whole.Length * 2 / 3)], 20_000, new ImportCandidatesRequest { Header = header }, b => new ImportCandidatesRequest { Csv = b }))
                await call.RequestStream.WriteAsync(piece);
            await Deadline.UntilAsync(async () => await NextRowAsync(header.ImportId) == Batch + 1);
        }

        var resumed = header.Clone();
        resumed.FirstRow = await NextRowAsync(header.ImportId);
        var done = await city.CandidatesAsync(resumed, Table(lines.Skip(resumed.FirstRow - 1)));

        (done.Summary.Accepted, done.Summary.Completed).ShouldBe((lines.Count, true));
        (await new ExamYear(city, 2036).AllAsync()).Count.ShouldBe(lines.Count);
    }

    public static TheoryData<string, Action<ImportHeader>, string> Headers => new()
    {
        { "no id", h => h.ImportId = "", "header.import_id:REQUIRED" },
        { "no year", h => h.Year = 0, "header.year:OUT_OF_RANGE" },
        { "an unknown character set", h => h.Encoding = (TextEncoding)9, "header.encoding:UNKNOWN_VALUE" },
        { "a first row inside a batch", h => h.FirstRow = 5, "header.first_row:NOT_A_BATCH" },
        { "a first row beyond what was taken", h => h.FirstRow = Batch + 1, "IMPORT_GAP" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_at_fault_is_refused(string name, Action<ImportHeader> spoil, string expected)
    {
        var header = Importing.Header(2037);
        spoil(header);

        (await city.CandidatesAsync(header, Table([Line(1)])).ReasonAsync()).ShouldBe(expected, name);
    }

    [Theory]
    [InlineData("身份号码,姓名", "csv:MISSING_COLUMN")]
    [InlineData("身份号码,身份号码", "csv:DUPLICATE_COLUMN")]
    [InlineData("身份号码,星座", "csv:UNKNOWN_COLUMN")]
    public async Task A_table_without_its_columns_is_refused(string headings, string expected) =>
        (await city.CandidatesAsync(Importing.Header(2037), Importing.Csv([headings, "x,y"])).ReasonAsync()).ShouldBe(expected);

    [Fact]
    public async Task Rows_come_as_messages_too_and_the_header_comes_first_and_once()
    {
        var header = Importing.Header(2038);
        header.Columns.Add(Importing.CandidateHeadings.Split(','));
        var rows = new ImportRows();
        rows.Rows.Add(Enumerable.Range(0, 3).Select(i => new ImportRow { Cells = { Line(i).Split(',') } }));

        var taken = await SendAsync(new ImportCandidatesRequest { Header = header }, new ImportCandidatesRequest { Rows = rows });

        taken.Summary.Accepted.ShouldBe(3);
        (await SendAsync(new ImportCandidatesRequest { Rows = rows }).ReasonAsync()).ShouldBe("header:REQUIRED");
        (await SendAsync(new ImportCandidatesRequest { Header = header }, new ImportCandidatesRequest { Header = header }).ReasonAsync()).ShouldBe("header:ONLY_ONCE");
        (await SendAsync(
            new ImportCandidatesRequest { Header = Importing.Header(2038) },
            new ImportCandidatesRequest { Csv = ByteString.CopyFromUtf8("身份号码") },
            new ImportCandidatesRequest { Rows = rows }).ReasonAsync()).ShouldBe("rows:MIXED");
    }

    [Fact]
    public async Task What_goes_out_comes_in_again()
    {
        var year = new ExamYear(city, 2039);
        var (first, second) = (Steps.PublicSchool(), Steps.PublicSchool());
        await year.SchoolAsync(first, 1);
        await year.SchoolAsync(second, 1);
        await year.FillAsync([new Pupil([60, 61, 62, 63, 64, 35], second.Name, first.Name), new Pupil([50, 51, 52, 53, 54, 5], first.Name)], freeze: false);
        var numbers = year.Registrations.Select(r => r.CandidateNumber).ToList();

        (await city.ExportAsync(ExchangeTable.Scores, 2039).RowsAsync())
            .ShouldBe([[numbers[0], "60", "61", "62", "63", "64", "35"], [numbers[1], "50", "51", "52", "53", "54", "5"]]);
        var wishes = await city.ExportAsync(ExchangeTable.Preferences, 2039, mark: true);
        var grades = await city.ExportAsync(ExchangeTable.Grades, 2039, TextEncoding.Gb18030);

        (await city.PreferencesAsync(Importing.Header(2039), wishes)).Summary.Accepted.ShouldBe(2);
        (await city.GradesAsync(Importing.Header(2039, TextEncoding.Gb18030), grades)).Summary.Accepted.ShouldBe(2);
        (await city.ExportAsync(ExchangeTable.Preferences, 2039, mark: true)).ShouldBe(wishes);
        (await city.ExportAsync(ExchangeTable.Grades, 2039, TextEncoding.Gb18030)).ShouldBe(grades);
    }

    [Theory]
    [InlineData(true, "Candidates, identities shown")]
    [InlineData(false, "Candidates, identities masked")]
    public async Task Who_took_a_table_out_is_on_record(bool whole, string expected)
    {
        var year = whole ? 2043 : 2044;

        await city.ExportAsync(ExchangeTable.Candidates, year, whole: whole);

        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(a => a.Action == "table.exported" && a.Target == $"years/{year}");
        (entry.Officer, entry.Details).ShouldBe(("reader", expected));
    }

    [Fact]
    public async Task Nobody_imports_marks_without_being_an_examiner()
    {
        var call = city.Exchange("clerk", "admissions.clerk").ImportScores();

        (await Importing.StreamAsync(call, [new ImportScoresRequest { Header = Importing.Header(2038) }]).ReasonAsync()).ShouldBe("ROLE_MISSING");
    }

    private Task<ImportCandidatesResponse> SendAsync(params IEnumerable<ImportCandidatesRequest> pieces) =>
        Importing.StreamAsync(city.Exchange("clerk", "admissions.clerk").ImportCandidates(), pieces);

    private async Task<int> NextRowAsync(string importId)
    {
        try
        {
            return (await city.Exchange("clerk", "admissions.clerk").GetImportAsync(new GetImportRequest { ImportId = importId })).Summary.NextRow;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.NotFound)
        {
            return 0;
        }
    }
}
