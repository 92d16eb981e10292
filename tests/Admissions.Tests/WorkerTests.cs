using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>A worker that is killed loses nothing and decides nothing twice.</summary>
public sealed class WorkerTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_run_whose_worker_is_killed_is_taken_up_again_with_the_same_result()
    {
        var year = new ExamYear(city, 2031);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 3);
        await year.FillAsync([.. Enumerable.Range(0, 5).Select(i => new Pupil(Pupil.Of(500 + i), school.Name))]);
        var undisturbed = await year.RunAsync();

        // The worker gets as far as storing and waits there for this lock; then its connections die under it.
        await using var database = NpgsqlDataSource.Create(city.Connection);
        await using var holder = await database.OpenConnectionAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await ExecuteAsync(holder, "LOCK TABLE run_placements IN ACCESS EXCLUSIVE MODE");
        var id = (await city.Runs("starter", "admissions.clerk").StartRunAsync(year.Start())).Run.RunId;
        await Deadline.UntilAsync(async () => await CountAsync(database, "SELECT count(*) FROM pg_locks WHERE relation = 'run_placements'::regclass AND NOT granted") > 0);
        (await year.GetAsync(id)).State.ShouldBe(AllocationState.Running);
        await ExecuteAsync(holder, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'run_placements'::regclass AND NOT granted");
        await ExecuteAsync(
            holder, "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.pid <> pg_backend_pid() AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        await hold.RollbackAsync();

        var run = await year.EndOfAsync(id);

        run.Attempts.ShouldBeGreaterThan(1);
        (run.State, run.InputDigest, run.ResultDigest).ShouldBe((AllocationState.Complete, undisturbed.InputDigest, undisturbed.ResultDigest));
        (await year.PlacementsAsync(run)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_a_dead_process_had_taken_is_run_by_the_next_and_what_fails_each_time_is_given_up()
    {
        var year = new ExamYear(city, 2032);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 3);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        var done = await year.RunAsync();
        var (taken, hopeless) = (Guid.NewGuid(), Guid.NewGuid());

        // Left behind by a process that died: state Running, taken once; another that was taken too often.
        await using (var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync())
        {
            foreach (var (id, number, attempts) in new[] { (taken, 100, 1), (hopeless, 101, 5) })
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO runs (id, year, number, state, reason, started_by, started_at, attempts, input_digest, register_sequence, last_correction, candidates, placed, changes)
                     SELECT {id}, year, {number}, 'Running', reason, started_by, started_at, {attempts}, input_digest, register_sequence, last_correction, candidates, 0, 0
                     FROM runs WHERE id = {Guid.Parse(done.RunId)}
                     """);
                await db.Database.ExecuteSqlAsync($"INSERT INTO run_inputs (run_id, input) SELECT {id}, input FROM run_inputs WHERE run_id = {Guid.Parse(done.RunId)}");
            }
        }

        var resumed = await year.EndOfAsync(taken.ToString());
        var failed = await year.EndOfAsync(hopeless.ToString());

        (resumed.State, resumed.Attempts, resumed.ResultDigest).ShouldBe((AllocationState.Complete, 2, done.ResultDigest));
        (failed.State, failed.Failure).ShouldBe((AllocationState.Failed, "interrupted too often"));
    }

    [Fact]
    public async Task What_is_kept_of_a_run_cannot_be_changed()
    {
        var year = new ExamYear(city, 2033);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 3);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        await year.RunAsync();
        await using var database = NpgsqlDataSource.Create(city.Connection);
        await using var connection = await database.OpenConnectionAsync();

        foreach (var statement in new[] { "UPDATE run_placements SET preference = 9", "DELETE FROM run_inputs", "DELETE FROM runs", "UPDATE run_lines SET filled = 0" })
            (await Should.ThrowAsync<PostgresException>(ExecuteAsync(connection, statement), statement)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
