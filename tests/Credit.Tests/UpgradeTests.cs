using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Quzhou.Common.V1;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

/// <summary>A database of the first version goes on: what it recorded stays the same record, and its history begins with it.</summary>
public sealed class UpgradeTests(City city)
{
    private const string FirstVersion = "20261124104347_Initial";

    [Fact]
    public async Task A_record_of_the_first_version_is_the_same_record_when_its_bill_is_reported_again()
    {
        var subject = TestSubjects.Company().Reveal();
        var today = city.Credit.Today;
        var (due, known) = (today.AddMonths(-7).AddDays(-1), today.AddDays(-3));
        var recordId = Guid.NewGuid();
        var connection = await city.CreateDatabaseAsync();
        await FillFirstVersionAsync(connection, subject, recordId, due, known);

        await using var credit = city.Start(connection);
        var again = credit.ArrearsOf(subject, 7, "B-1");
        again.UnpaidBill.DueOn = due.ToMessage();
        again.UnpaidBill.DunnedOn = due.AddDays(3).ToMessage();
        var answer = await credit.Reporter.ReportDishonestyAsync(again);

        answer.Verdict.ShouldBe(Verdict.Granted);
        answer.Record.RecordId.ShouldBe(recordId.ToString());
        answer.Record.DeterminedOn.ShouldBe(known.ToMessage());
        answer.Level.ShouldBe(CreditLevel.DishonestSevere);
        (await credit.QueryAsync(db => db.Records.CountAsync(r => r.SubjectId == subject))).ShouldBe(1);
    }

    private static async Task FillFirstVersionAsync(string connection, string subject, Guid recordId, DateOnly due, DateOnly known)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var options = new DbContextOptionsBuilder<CreditDb>();
        PlatformExtensions.Configure(options, source);
        await using (var db = new CreditDb(options.Options))
            await db.GetService<IMigrator>().MigrateAsync(FirstVersion);
        await using var command = source.CreateCommand(
            """
            INSERT INTO subjects (subject_id, key, type, name, version, created_at) VALUES (@subject, gen_random_uuid(), 'Enterprise', '样例', 1, @at);
            INSERT INTO bills (subject_id, bill_number, due_on, dunned_on, amount_fen, paid_fen) VALUES (@subject, 'B-1', @due, @due + 3, @amount, 0);
            INSERT INTO records (id, subject_id, source, behaviour, level, bill_number, occurred_on, determined_on, valid_until, evidence, findings, recorded_at)
            VALUES (@id, @subject, 'power-company', 'ARREARS', 'Severe', 'B-1', @due, @known, @until, '催缴单', @findings::jsonb, @at);
            """);
        command.Parameters.AddWithValue("subject", subject);
        command.Parameters.AddWithValue("id", recordId);
        command.Parameters.AddWithValue("due", due);
        command.Parameters.AddWithValue("known", known);
        command.Parameters.AddWithValue("until", new DateOnly(known.Year, known.Month, 1).AddMonths(1).AddYears(5).AddDays(-1));
        command.Parameters.AddWithValue("amount", AmountFen);
        command.Parameters.AddWithValue("at", new DateTimeOffset(known, new TimeOnly(4, 0), TimeSpan.Zero));
        command.Parameters.AddWithValue("findings", """
            [{"ruleId":"credit.arrears.legal-entity.severe","document":"衢发改发〔2018〕23号","article":12,"paragraph":0,"item":"三.1","part":"",
              "reasonZh":"第一版的认定","reasonEn":"of the first version","parameter":"","facts":[]}]
            """);
        await command.ExecuteNonQueryAsync();
    }
}
