using System.Collections.Concurrent;
using Quzhou.Credit.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests;

/// <summary>Any process may be killed at any moment; after restart every decision has reached every service exactly once in effect.</summary>
public sealed class NothingIsLostTests(RunningCity running)
{
    private const int Many = 200;
    private readonly Databases databases = new(running);

    [Fact]
    public async Task A_service_killed_between_receiving_and_answering_enforces_once_after_its_restart()
    {
        using var play = new Play(running);
        await play.Departments.EstablishAsync();
        int killed;
        string punishmentId;
        await using (var held = await databases.OpenAsync("licensing"))
        {
            // The consumer gets as far as its restrictions, and no further.
            await using var hold = await held.BeginTransactionAsync();
            await using (var take = new Npgsql.NpgsqlCommand("LOCK TABLE restrictions IN ACCESS EXCLUSIVE MODE", held, hold))
                await take.ExecuteNonQueryAsync();
            punishmentId = (await play.PunishAsync()).PunishmentId;
            await Deadline.UntilAsync(async () => await databases.WaitingAsync("licensing") > 0);
            killed = running.Kill("licensing");
        }

        await running.WaitReplacedAsync("licensing", killed);
        await play.WaitEnforcedAsync(punishmentId);
        (await databases.TimesEnforcedAsync("licensing", punishmentId)).ShouldBe(1);
    }

    [Fact]
    public async Task The_broker_killed_while_punishments_are_under_way_loses_none()
    {
        var plays = Enumerable.Range(0, Many).Select(_ => new Play(running)).ToList();
        var imposed = new ConcurrentDictionary<string, Play>();
        var broker = 0;
        await Parallel.ForEachAsync(plays, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (play, _) =>
        {
            imposed[(await play.PunishAsync()).PunishmentId] = play;
            if (imposed.Count >= Many / 2 && Interlocked.CompareExchange(ref broker, 1, 0) == 0)
                broker = running.Kill("messaging");
        });
        broker.ShouldBeGreaterThan(1);
        await running.WaitReplacedAsync("messaging", broker);

        foreach (var (punishmentId, play) in imposed)
            await play.WaitEnforcedAsync(punishmentId, TimeSpan.FromMinutes(3));

        imposed.Count.ShouldBe(Many);
        var ids = string.Join(',', imposed.Keys.Select(id => $"'{id}'"));
        foreach (var service in Play.Services)
        {
            var entries = await databases.CountAsync(service, $"SELECT count(*) FROM audit_log WHERE action = 'punishment.enforced' AND target IN ({ids})");
            entries.ShouldBe(Many, service);
        }
        plays.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task Credit_killed_between_commit_and_publish_publishes_after_its_restart()
    {
        using var play = new Play(running);
        var broker = running.State.Resource("messaging").Pid!.Value;
        string punishmentId;
        int killed;
        RunningCity.Signal(broker, "STOP");
        try
        {
            punishmentId = (await play.PunishAsync()).PunishmentId;
            (await databases.CountAsync("credit", $"SELECT count(*) FROM outbox WHERE sent_at IS NULL AND payload ->> 'punishmentId' = '{punishmentId}'")).ShouldBe(1);
            killed = running.Kill("credit");
        }
        finally
        {
            RunningCity.Signal(broker, "CONT");
        }

        await running.WaitReplacedAsync("credit", killed);
        await play.WaitEnforcedAsync(punishmentId);
        foreach (var service in Play.Services)
            (await databases.TimesEnforcedAsync(service, punishmentId)).ShouldBe(1, service);
    }

    [Fact]
    public async Task Credit_killed_between_publish_and_mark_publishes_twice_and_nothing_happens_twice()
    {
        using var play = new Play(running);
        await databases.ExecuteAsync("credit", """
            CREATE FUNCTION hold_mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$;
            CREATE TRIGGER hold_mark BEFORE UPDATE ON outbox FOR EACH ROW WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION hold_mark();
            """);
        string punishmentId;
        int killed;
        await using (var held = await databases.OpenAsync("credit"))
        {
            await using (var take = new Npgsql.NpgsqlCommand("SELECT pg_advisory_lock(4711)", held))
                await take.ExecuteNonQueryAsync();
            punishmentId = (await play.PunishAsync()).PunishmentId;
            await Deadline.UntilAsync(async () => await databases.TimesEnforcedAsync("licensing", punishmentId) == 1);
            (await databases.CountAsync("credit", $"SELECT count(*) FROM outbox WHERE sent_at IS NULL AND payload ->> 'punishmentId' = '{punishmentId}' AND payload ? 'measures'")).ShouldBe(1);
            killed = running.Kill("credit");
        }

        // The dead process can no longer commit: PostgreSQL rolls its mark back.
        await databases.ExecuteAsync("credit", "DROP TRIGGER hold_mark ON outbox; DROP FUNCTION hold_mark();");

        await running.WaitReplacedAsync("credit", killed);
        await play.WaitEnforcedAsync(punishmentId);
        await Deadline.UntilAsync(async () => await databases.CountAsync("credit", $"SELECT count(*) FROM outbox WHERE sent_at IS NULL AND payload ->> 'punishmentId' = '{punishmentId}'") == 0);
        foreach (var service in Play.Services)
            (await databases.TimesEnforcedAsync(service, punishmentId)).ShouldBe(1, service);
    }

    [Fact]
    public async Task The_same_request_sent_twice_decides_once()
    {
        using var play = new Play(running);
        await play.Story.ReportAsync();
        var proposed = await play.Story.ProposeAsync();
        var approver = play.City.Credit("credit-office", "wu", "credit.approver");
        var request = new ImposePunishmentRequest { RequestId = Guid.NewGuid().ToString(), PunishmentId = proposed.PunishmentId, Etag = proposed.Etag, Note = "同意" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await approver.ImposePunishmentAsync(request)));

        answers.Distinct().ShouldHaveSingleItem();
        await play.WaitEnforcedAsync(proposed.PunishmentId);
        (await databases.CountAsync("credit", $"SELECT count(*) FROM audit_log WHERE action = 'punishment.imposed' AND target = '{proposed.PunishmentId}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Departments_decide_while_the_credit_service_is_away()
    {
        using var play = new Play(running);
        var holdings = await play.Departments.EstablishAsync();
        var credit = running.State.Resource("credit").Pid!.Value;
        RunningCity.Signal(credit, "STOP");
        try
        {
            (await play.Departments.AffectedCallsAsync(holdings)).ShouldAllBe(a => a.Verdict == Common.V1.Verdict.Granted);
        }
        finally
        {
            RunningCity.Signal(credit, "CONT");
        }
        await running.WaitReadyAsync();
    }
}
