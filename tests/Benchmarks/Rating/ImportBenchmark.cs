using System.Diagnostics;
using NpgsqlTypes;
using Quzhou.Credit.V1;
using Spectre.Console;

namespace Quzhou.Benchmarks.Rating;

/// <summary>The streaming import beside a bare COPY of the same rows in the same run.</summary>
internal static class ImportBenchmark
{
    private const int BillsOfAUser = 20;
    private const int InBatch = 1000;

    internal static async Task RunAsync(int rows)
    {
        await using var credit = new CreditOnly();
        await credit.StartAsync();
        await Population.FillAsync(credit, rows / BillsOfAUser, months: 1);
        await credit.ExecuteAsync("ALTER TABLE bills SET LOGGED; CREATE TABLE bare (subject_id text, bill_number text, due_on date, amount_fen bigint, paid_on date)");
        var subjects = new List<string>();
        await using (var reader = await credit.Database.CreateCommand("SELECT id FROM people ORDER BY i").ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                subjects.Add(reader.GetString(0));
        }

        var bare = await BareAsync(credit, subjects);
        credit.ForgetPeak();
        var (first, once) = await ImportAsync(credit, subjects);
        var peak = credit.PeakMegabytes();
        var (again, twice) = await ImportAsync(credit, subjects);
        var table = new Table().AddColumns("What", "rows", "s", "rows/s", "accepted", "unchanged", "failed", "peak MB");
        table.AddRow("bare COPY, no key, no check", $"{rows:N0}", $"{bare:0.0}", $"{rows / bare:N0}", "", "", "", "");
        table.AddRow("ImportFacts: bills, each with a payment", $"{rows:N0}", $"{once:0.0}", $"{rows / once:N0}", $"{first.AcceptedRows:N0}", $"{first.UnchangedRows:N0}", $"{first.FailedRows:N0}", $"{peak:N0}");
        table.AddRow("the same file under another id", $"{rows:N0}", $"{twice:0.0}", $"{rows / twice:N0}", $"{again.AcceptedRows:N0}", $"{again.UnchangedRows:N0}", $"{again.FailedRows:N0}", "");
        AnsiConsole.Write(table);
    }

    private static async Task<double> BareAsync(CreditOnly credit, List<string> subjects)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await credit.Database.OpenConnectionAsync();
        await using var writer = await connection.BeginBinaryImportAsync("COPY bare FROM STDIN (FORMAT BINARY)");
        foreach (var (subject, bill) in Rows(subjects).Select(r => (r.SubjectId, r.Bill)))
        {
            await writer.StartRowAsync();
            writer.Write(subject, NpgsqlDbType.Text);
            writer.Write(bill.BillNumber, NpgsqlDbType.Text);
            writer.Write(new DateOnly(bill.DueOn.Year, bill.DueOn.Month, bill.DueOn.Day), NpgsqlDbType.Date);
            writer.Write(bill.AmountFen, NpgsqlDbType.Bigint);
            writer.Write(new DateOnly(bill.Payments[0].PaidOn.Year, bill.Payments[0].PaidOn.Month, bill.Payments[0].PaidOn.Day), NpgsqlDbType.Date);
        }
        await writer.CompleteAsync();
        return RatingBenchmark.Seconds(started);
    }

    private static async Task<(FactImport Import, double Seconds)> ImportAsync(CreditOnly credit, List<string> subjects)
    {
        var started = Stopwatch.GetTimestamp();
        using var call = new ElectricityService.ElectricityServiceClient(credit.Power()).ImportFacts();
        await call.RequestStream.WriteAsync(new ImportFactsRequest
        {
            Header = new ImportHeader { ImportId = Guid.NewGuid().ToString(), SourceFile = "benchmark.csv", AsOf = Day(DateOnly.FromDateTime(DateTime.UtcNow)) },
        });
        foreach (var part in Rows(subjects).Chunk(InBatch))
        {
            var batch = new ImportBatch();
            batch.Rows.AddRange(part);
            await call.RequestStream.WriteAsync(new ImportFactsRequest { Batch = batch });
        }
        await call.RequestStream.CompleteAsync();
        return ((await call).Import, RatingBenchmark.Seconds(started));
    }

    // One bill in two hundred is paid late, the rest in time.
    private static IEnumerable<FactRow> Rows(List<string> subjects)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        for (var i = 0; i < subjects.Count * BillsOfAUser; i++)
        {
            var due = today.AddMonths(-1 - i % BillsOfAUser);
            yield return new FactRow
            {
                RowNumber = i + 1,
                SubjectId = subjects[i / BillsOfAUser],
                Bill = new BillStatement
                {
                    BillNumber = $"{due:yyyyMM}-1",
                    ContractNumber = $"C-{i / BillsOfAUser}",
                    DueOn = Day(due),
                    AmountFen = 12345,
                    Payments = { new BillPayment { ReceiptNumber = $"R-{i}", PaidOn = Day(due.AddDays(i % 200 == 0 ? 9 : -3)), PaidFen = 12345 } },
                },
            };
        }
    }

    private static Google.Type.Date Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
