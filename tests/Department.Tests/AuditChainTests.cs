using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform.Audit;
using Quzhou.TestServers;

namespace Quzhou.Department.Tests;

/// <summary>Nobody changes, removes or cuts off what was written, not even with all rights on the database.</summary>
public sealed class AuditChainTests(PostgresFixture postgres)
{
    private const int Entries = 6;

    // What somebody with all rights would do first.
    private const string Unlock = "ALTER TABLE audit_log DISABLE TRIGGER USER;";

    [Fact]
    public async Task Entries_written_at_the_same_time_make_one_chain_without_gaps()
    {
        await using var department = await Department.StartAsync(postgres);

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => department.SubmitAsync(TestSubjects.Company())));

        var verdict = await department.VerifyAsync();
        (verdict.Intact, verdict.Entries).ShouldBe((true, 32));
    }

    [Theory]
    [InlineData("UPDATE audit_log SET details = 'x' WHERE sequence = 1")]
    [InlineData("DELETE FROM audit_log WHERE sequence = 1")]
    [InlineData("TRUNCATE audit_log")]
    public async Task The_log_only_grows(string sql)
    {
        await using var department = await Department.StartAsync(postgres);
        await department.SubmitAsync(TestSubjects.Company());

        (await Should.ThrowAsync<PostgresException>(() => department.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("an entry changed", "UPDATE audit_log SET details = 'x' WHERE sequence = 3", 3, "HASH_MISMATCH")]
    [InlineData("an officer changed", "UPDATE audit_log SET officer = 'nobody' WHERE sequence = 1", 1, "HASH_MISMATCH")]
    [InlineData("an entry removed", "DELETE FROM audit_log WHERE sequence = 4", 4, "GAP")]
    [InlineData("the end cut off", "DELETE FROM audit_log WHERE sequence > 4", 5, "TRUNCATED")]
    [InlineData("everything removed", "DELETE FROM audit_log", 1, "TRUNCATED")]
    public async Task What_was_spoiled_is_named(string name, string sql, long entry, string reason)
    {
        await using var department = await FilledAsync();

        await department.ExecuteAsync(Unlock + sql);

        var verdict = await department.VerifyAsync();
        (verdict.Intact, verdict.FirstBrokenSequence, verdict.Reason).ShouldBe((false, entry, reason), name);
    }

    [Fact]
    public async Task An_end_cut_off_with_its_head_mended_shows_by_the_anchor_that_another_service_kept()
    {
        await using var department = await FilledAsync();
        AuditPoint anchor;
        await using (var db = await department.Get<IDbContextFactory<LicensingDb>>().CreateDbContextAsync())
            anchor = await db.HeadAsync(CancellationToken.None);

        await department.ExecuteAsync(Unlock + """
            DELETE FROM audit_log WHERE sequence > 4;
            UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit_log WHERE sequence = 4);
            """);

        (await department.VerifyAsync()).Intact.ShouldBeTrue("nothing inside this database tells");
        department.Get<AuditGuard<LicensingDb>>().Anchor(anchor);
        var verdict = await department.VerifyAsync();
        (verdict.Intact, verdict.Reason).ShouldBe((false, "TRUNCATED"));
    }

    private async Task<Department> FilledAsync()
    {
        var department = await Department.StartAsync(postgres);
        for (var i = 0; i < Entries; i++)
            await department.SubmitAsync(TestSubjects.Company());
        return department;
    }
}
