using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Tests.CityRegister;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.History;

/// <summary>Every change of a file is kept, by whatever road it comes, and what is kept stays.</summary>
public sealed class HistoryMechanismTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Each_change_is_a_version_and_a_repetition_is_none()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);
        await credit.RepairedAsync(record.RecordId);

        // Recorded; paid; repaired. Applied for; passed; granted.
        (await VersionsAsync(subject)).ShouldBe(["records", "records", "repairs", "repairs", "records", "repairs"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_set_based_change_is_kept_row_by_row()
    {
        var (first, second) = (TestSubjects.Company().Reveal(), TestSubjects.Company().Reveal());
        await credit.RecordAsync(first, 1);
        await credit.RecordAsync(second, 4);
        var now = credit.Clock.GetUtcNow();

        await ExecuteAsync(db => db.Records.Where(r => r.SubjectId == first || r.SubjectId == second)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Disputed, true).SetProperty(r => r.ChangedAt, now)));

        (await VersionsAsync(first)).Count.ShouldBe(2);
        (await VersionsAsync(second)).Count.ShouldBe(2);
        (await credit.ReportOfAsync(first)).Records.Single().Disputed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_does_not_say_when_it_became_known_is_refused()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 1);

        var error = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(db => db.Records.Where(r => r.SubjectId == subject).ExecuteUpdateAsync(s => s.SetProperty(r => r.Disputed, true))));

        error.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await VersionsAsync(subject)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_goes_back_does_not_put_a_change_before_the_one_it_follows()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 1);
        var earlier = credit.Clock.GetUtcNow().AddHours(-1);

        await ExecuteAsync(db => db.Records.Where(r => r.SubjectId == subject)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Disputed, true).SetProperty(r => r.ChangedAt, earlier)));

        var known = await credit.QueryAsync(db => db.RowVersions.Where(v => v.SubjectId == subject).OrderBy(v => v.Number).Select(v => v.KnownAt).ToListAsync());
        known[1].ShouldBe(known[0]);
    }

    [Theory]
    [InlineData("a change", "UPDATE row_versions SET known_at = now()")]
    [InlineData("a deletion", "DELETE FROM row_versions")]
    [InlineData("emptying it", "TRUNCATE row_versions")]
    [InlineData("a version that no trigger wrote", "INSERT INTO row_versions (table_name, row_id, subject_id, known_at, transaction_id, state) VALUES ('records', gen_random_uuid(), 'x', now(), 1, '{{}}')")]
    [InlineData("a deleted record", "DELETE FROM records")]
    public async Task What_is_kept_stays(string row, string sql)
    {
        await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);

        (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, row);
    }

    [Fact]
    public async Task A_counter_for_those_who_watch_is_no_change_of_the_file()
    {
        var subject = TestSubjects.Company().Reveal();
        var imposed = await credit.ImposedAsync(subject);
        var before = await VersionsAsync(subject);
        var id = Guid.Parse(imposed.PunishmentId);

        await ExecuteAsync(db => db.Database.ExecuteSqlAsync($"UPDATE joint_punishments SET change = change + 1 WHERE id = {id}"));

        (await VersionsAsync(subject)).ShouldBe(before);
        before.Count(t => t == "joint_punishments").ShouldBe(2);
    }

    [Fact]
    public async Task A_version_shows_the_whole_row_and_reads_back_as_it_was()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.ImposedAsync(subject);
        await credit.ArriveAsync(credit.Report(subject));
        await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject));
        var now = new PrintCreditReportRequest { SubjectId = subject, Purpose = "测试" };
        var then = new PrintCreditReportRequest { SubjectId = subject, Purpose = "测试", KnownTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(credit.Clock.GetUtcNow()) };

        var current = (await credit.RegisterOfficer().PrintCreditReportAsync(now)).Report;
        var known = (await credit.RegisterOfficer().PrintCreditReportAsync(then)).Report;

        AsKnownTests.Comparable(known).ShouldBe(AsKnownTests.Comparable(current));
        current.Records.Count.ShouldBe(2);
    }

    private Task<List<string>> VersionsAsync(string subject) =>
        credit.QueryAsync(db => db.RowVersions.Where(v => v.SubjectId == subject).OrderBy(v => v.Number).Select(v => v.TableName).ToListAsync());

    private Task<bool> ExecuteAsync(Func<CreditDb, Task> change) => credit.QueryAsync(async db =>
    {
        await change(db);
        return true;
    });
}
