using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Electricity;

public sealed class ElectricityImportTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_file_is_taken_in_and_a_repeat_changes_nothing()
    {
        var (id, rows) = (NewId(), Rows(20));

        var first = await credit.ImportAsync(id, rows);
        var versions = await VersionsAsync(rows);
        var again = await credit.ImportAsync(id, rows);
        var underAnotherId = await credit.ImportAsync(NewId(), rows);

        (first.Import.State, first.Import.LastRow, first.Import.AcceptedRows, first.Import.FailedRows).ShouldBe((ImportState.Finished, 60, 60, 0));
        again.Import.ShouldBe(first.Import);
        (underAnotherId.Import.AcceptedRows, underAnotherId.Import.UnchangedRows).ShouldBe((0, 60));
        (await VersionsAsync(rows)).ShouldBe(versions);
        (await credit.Reader.CheckStandingAsync(Check(rows[0].SubjectId))).Level.ShouldBe(CreditLevel.DishonestSevere);
        (await credit.Power().GetImportAsync(new GetImportRequest { ImportId = id })).Import.ShouldBe(first.Import);
    }

    [Fact]
    public async Task Bad_rows_are_named_and_never_block_good_ones()
    {
        var rows = Rows(2);
        rows[1].SubjectId = "1";
        rows[2].Conduct.OccurredOn = On(2019, 2, 29);
        rows[4].Bill.ContractNumber = "C-0";
        var stranger = TestSubjects.Company().Reveal();
        rows.Add(new FactRow { RowNumber = 7, SubjectId = stranger, Conduct = credit.Theft() });
        rows.Add(new FactRow { RowNumber = 8, SubjectId = rows[0].SubjectId });
        var taken = credit.CustomerRow(9, stranger);
        taken.Customer.Contract.ContractNumber = rows[0].Customer.Contract.ContractNumber;
        rows.Add(taken);
        var id = NewId();

        var answer = await credit.ImportAsync(id, rows);

        answer.Errors.Select(e => $"{e.RowNumber} {e.Field} {e.Reason}").ShouldBe(
        [
            "2 subject_id WRONG_LENGTH",
            "3 conduct.occurred_on DATE_DOES_NOT_EXIST",
            "5 bill.contract_number CONTRACT_UNKNOWN",
            "7 subject_id CUSTOMER_UNKNOWN",
            "8 fact REQUIRED",
            "9 contract.contract_number CONTRACT_OF_ANOTHER",
        ]);
        answer.Errors.ShouldAllBe(e => e.MessageZh.Length > 0);
        (answer.Import.AcceptedRows, answer.Import.FailedRows).ShouldBe((3, 6));
        var (seen, token) = (new List<ImportError>(), "");
        do
        {
            var page = await credit.Power().ListImportErrorsAsync(new ListImportErrorsRequest { ImportId = id, PageSize = 2, PageToken = token });
            seen.AddRange(page.Errors);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        seen.ShouldBe(answer.Errors);
    }

    [Fact]
    public async Task Another_content_is_an_error_unless_it_is_a_correction()
    {
        var rows = Rows(1);
        await credit.ImportAsync(NewId(), rows);
        var changed = rows[1].Clone();
        (changed.RowNumber, changed.Bill.DueOn, changed.Bill.DunnedOn) = (1, credit.Today.AddMonths(-1).ToMessage(), credit.Today.AddDays(-9).ToMessage());

        var refused = await credit.ImportAsync(NewId(), [changed]);
        changed.Correction = true;
        var corrected = await credit.ImportAsync(NewId(), [changed]);

        refused.Errors.Single().Reason.ShouldBe("FACT_DIFFERS");
        (corrected.Import.AcceptedRows, corrected.Import.FailedRows).ShouldBe((1, 0));
        (await credit.QueryAsync(db => db.Bills.Where(b => b.SubjectId == changed.SubjectId).Select(b => b.DueOn).SingleAsync())).ShouldBe(credit.Today.AddMonths(-1));
    }

    [Fact]
    public async Task One_fact_twice_in_a_file_is_one_fact()
    {
        var rows = Rows(1);
        var paid = rows[1].Clone();
        paid.RowNumber = 4;
        paid.Bill.PaidOn(credit.Today, 5);
        rows.Add(paid);

        var answer = await credit.ImportAsync(NewId(), rows);

        (answer.Import.AcceptedRows, answer.Import.FailedRows).ShouldBe((4, 0));
        (await credit.QueryAsync(db => db.Bills.Where(b => b.SubjectId == paid.SubjectId).Select(b => b.PaidFen).SingleAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task Facts_are_taken_back_by_a_file_with_all_that_stood_on_them_and_a_repeat_changes_nothing()
    {
        var rows = Rows(2);
        await credit.ImportAsync(NewId(), rows);
        var (first, second) = (rows[0].SubjectId, rows[3].SubjectId);
        List<FactRow> voids = [Void(1, first, "bill/B-1"), Void(2, first, "theft/T-1"), Void(3, second, "bill/B-1")];

        var taken = await credit.ImportAsync(NewId(), voids);

        (taken.Import.AcceptedRows, taken.Import.UnchangedRows, taken.Import.FailedRows).ShouldBe((3, 0, 0));
        (await credit.Reader.CheckStandingAsync(Check(first))).Level.ShouldBe(CreditLevel.Ordinary);
        (await credit.Reader.CheckStandingAsync(Check(second))).Level.ShouldBe(CreditLevel.DishonestHeavier, "the theft still stands");
        (await credit.QueryAsync(db => db.Records.Where(r => r.SubjectId == first).Select(r => r.Withdrawal).Distinct().ToListAsync()))
            .ShouldBe([Core.Standing.RecordWithdrawal.FactCorrected]);
        (await credit.QueryAsync(db => db.FactCorrections.Where(c => c.SubjectId == first).OrderBy(c => c.FactKey).Select(c => $"{c.FactKey} {c.Voided} {c.Reason}").ToListAsync()))
            .ShouldBe(["bill/B-1 True 系统切换误报", "theft/T-1 True 系统切换误报"]);

        var versions = await VersionsAsync(rows);
        var again = await credit.ImportAsync(NewId(), voids);
        (again.Import.AcceptedRows, again.Import.UnchangedRows).ShouldBe((0, 3));
        (await VersionsAsync(rows)).ShouldBe(versions);
        (await credit.QueryAsync(db => db.FactCorrections.CountAsync(c => c.SubjectId == first))).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_can_take_back_what_it_brought_and_names_what_it_cannot()
    {
        var rows = Rows(1);
        var subject = rows[0].SubjectId;
        var (flagged, unreasoned) = (Void(8, subject, "bill/B-1"), Void(9, subject, "bill/B-1"));
        (flagged.Correction, unreasoned.Void.Reason) = (true, "");
        rows.AddRange(
        [
            Void(4, subject, "bill/B-1"), Void(5, subject, "bill/B-0"), Void(6, subject, rows[0].Customer.Contract.ContractNumber),
            Void(7, TestSubjects.Company().Reveal(), "bill/B-1"), flagged, unreasoned,
        ]);

        var answer = await credit.ImportAsync(NewId(), rows);

        answer.Errors.Select(e => $"{e.RowNumber} {e.Field} {e.Reason}").ShouldBe(
        [
            "5 void.fact_key FACT_UNKNOWN", "6 void.fact_key FACT_UNKNOWN", "7 void.fact_key FACT_UNKNOWN", "8 correction NOT_APPLICABLE", "9 void.reason REQUIRED",
        ]);
        answer.Import.AcceptedRows.ShouldBe(4);
        (await credit.QueryAsync(db => db.Bills.Where(b => b.SubjectId == subject).Select(b => b.VoidedOn).SingleAsync())).ShouldBe(credit.Today);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestHeavier);
    }

    [Fact]
    public async Task A_stream_that_broke_off_goes_on_after_its_last_committed_row()
    {
        await using var host = await city.StartAsync(("Credit:ImportChunkRows", "10"));
        var (id, rows) = (NewId(), Rows(20, host));
        using var cut = new CancellationTokenSource();
        using (var call = host.Power().ImportFacts(cancellationToken: cut.Token))
        {
            await call.RequestStream.WriteAsync(new ImportFactsRequest { Header = new ImportHeader { ImportId = id, SourceFile = "2018-07.csv", AsOf = host.Today.ToMessage() } });
            var batch = new ImportBatch();
            batch.Rows.AddRange(rows.Take(35));
            await call.RequestStream.WriteAsync(new ImportFactsRequest { Batch = batch });
            await Deadline.UntilAsync(async () => await host.QueryAsync(db => db.Imports.AnyAsync(i => i.Id == Guid.Parse(id) && i.LastRow >= 10)));
            await cut.CancelAsync();
        }
        var broken = (await host.Power().GetImportAsync(new GetImportRequest { ImportId = id })).Import;
        broken.State.ShouldBe(ImportState.Running);
        broken.LastRow.ShouldBeInRange(10, 30);

        var resumed = await host.ImportAsync(id, rows.Where(r => r.RowNumber > broken.LastRow - 5));

        (resumed.Import.State, resumed.Import.LastRow, resumed.Import.AcceptedRows, resumed.Import.FailedRows).ShouldBe((ImportState.Finished, 60, 60, 0));
        (await host.QueryAsync(db => db.Bills.CountAsync())).ShouldBe(20);
    }

    [Fact]
    public async Task A_stream_out_of_order_or_without_a_header_is_refused()
    {
        var rows = Rows(1);
        rows[2].RowNumber = 1;
        (await Should.ThrowAsync<RpcException>(() => credit.ImportAsync(NewId(), rows))).Fields().ShouldBe(["batch.rows.row_number:NOT_INCREASING"]);
        (await Should.ThrowAsync<RpcException>(() => credit.ImportAsync("1", []))).Fields().ShouldBe(["header.import_id:NOT_UUID"]);
        using var call = credit.Power().ImportFacts();
        await call.RequestStream.CompleteAsync();
        (await Should.ThrowAsync<RpcException>(async () => await call)).Fields().ShouldBe(["header:REQUIRED"]);
    }

    [Fact]
    public async Task An_import_id_belongs_to_one_file_of_one_agency()
    {
        var id = NewId();
        await credit.ImportAsync(id, []);

        (await Should.ThrowAsync<RpcException>(() => credit.ImportAsync(id, [], file: "other.csv"))).Reason().ShouldBe("IMPORT_DIFFERS");
        await credit.Electricity("credit-office", "credit.reporter").GetImportAsync(new GetImportRequest { ImportId = id }).ReasonAsync(StatusCode.NotFound);
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_taken_in_whole_and_a_repeat_changes_nothing()
    {
        const int users = 2_500, bills = 19;
        await using var host = await city.StartAsync();
        var subjects = Enumerable.Range(0, users).Select(_ => TestSubjects.Company().Reveal()).ToList();
        var rows = subjects.SelectMany((subject, user) => Enumerable.Range(0, bills + 1).Select(i =>
        {
            var row = user * (bills + 1L) + i + 1;
            var due = host.Today.AddMonths(-i).AddDays(-1);
            return i == 0
                ? host.CustomerRow(row, subject)
                : new FactRow { RowNumber = row, SubjectId = subject, Bill = host.Bill(subject, i, $"B-{i}").PaidOn(due.AddDays(user % 50 == 0 && i < 3 ? 9 : -1)) };
        }));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        var first = await host.ImportAsync(NewId(), rows, inBatch: 1_000);

        TestContext.Current.TestOutputHelper?.WriteLine($"{50_000 / System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds:N0} rows/s");
        (first.Import.AcceptedRows, first.Import.FailedRows).ShouldBe((50_000, 0));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(users * bills);
        (await host.QueryAsync(db => db.Records.Select(r => r.SubjectId).Distinct().CountAsync())).ShouldBe(users / 50);
        var again = await host.ImportAsync(NewId(), rows, inBatch: 1_000);
        (again.Import.AcceptedRows, again.Import.UnchangedRows).ShouldBe((0, 50_000));
    }

    private static FactRow Void(long row, string subject, string key) =>
        new() { RowNumber = row, SubjectId = subject, Void = new VoidRow { FactKey = key, Reason = "系统切换误报" } };

    // Three rows for each user: its contract, a bill seven months in arrears, a theft.
    private List<FactRow> Rows(int users, CreditHost? host = null)
    {
        var from = host ?? credit;
        return
        [
            .. Enumerable.Range(0, users).Select(i => (Row: i * 3L, Subject: (i % 2 == 0 ? TestSubjects.Company() : TestSubjects.Person()).Reveal())).SelectMany(u => new[]
            {
                from.CustomerRow(u.Row + 1, u.Subject),
                new FactRow { RowNumber = u.Row + 2, SubjectId = u.Subject, Bill = from.Bill(u.Subject, 7) },
                new FactRow { RowNumber = u.Row + 3, SubjectId = u.Subject, Conduct = from.Theft() },
            }),
        ];
    }

    private Task<List<long>> VersionsAsync(List<FactRow> rows)
    {
        var subjects = rows.Select(r => r.SubjectId).Distinct().ToArray();
        return credit.QueryAsync(db => db.Subjects.Where(s => subjects.Contains(s.SubjectId)).OrderBy(s => s.SubjectId).Select(s => s.Version).ToListAsync());
    }
}
