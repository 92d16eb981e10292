using Quzhou.Credit.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.Platform.V1;
using Quzhou.TestServers;
using RabbitMQ.Client;

namespace Quzhou.Platform.Tests;

/// <summary>What the bus loses, and what a department cannot do at once, is seen and mended.</summary>
public sealed class SelfHealingTests(RunningCity running)
{
    // More than a consumer takes in advance, so that some wait in the queue itself.
    private const int MoreThanPrefetch = 40;
    private readonly Databases databases = new(running);

    [Fact]
    public async Task A_purged_queue_is_healed_by_the_comparison_of_registers()
    {
        var plays = Enumerable.Range(0, MoreThanPrefetch).Select(_ => new Play(running)).ToList();
        var ids = new List<string>();
        uint purged;
        await using (var held = await databases.OpenAsync("licensing"))
        {
            await using var hold = await held.BeginTransactionAsync();
            await using (var take = new Npgsql.NpgsqlCommand("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE", held, hold))
                await take.ExecuteNonQueryAsync();
            foreach (var play in plays)
                ids.Add((await play.PunishAsync()).PunishmentId);
            purged = await PurgeAsync("licensing-punishments");
        }
        purged.ShouldBeGreaterThan(0u);

        for (var i = 0; i < ids.Count; i++)
            await plays[i].WaitEnforcedAsync(ids[i]);
        foreach (var id in ids)
            (await databases.TimesEnforcedAsync("licensing", id)).ShouldBe(1);
        var status = await plays[0].City.Operations("licensing", "operator").SweepRegisterAsync(new SweepRegisterRequest());
        status.WasEqual.ShouldBeTrue();
        plays.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task What_cannot_be_enforced_is_visible_replayed_and_enforced_in_the_end()
    {
        using var play = new Play(running);
        await play.Departments.EstablishAsync();
        await databases.ExecuteAsync("food-safety", """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON restrictions FOR EACH ROW EXECUTE FUNCTION refuse();
            """);
        var operations = play.City.Operations("food-safety", "operator");
        var punishmentId = (await play.PunishAsync()).PunishmentId;
        await Deadline.UntilAsync(async () =>
            (await play.PropagationAsync(punishmentId)).Single(r => r.Service == "food-safety") is { State: PropagationState.Failed, Overdue: true, FailureCode.Length: > 0 });
        await Deadline.UntilAsync(async () => (await operations.GetMessagingStatusAsync(new GetMessagingStatusRequest())).FailedMessages > 0);
        (await play.PropagationAsync(punishmentId)).Where(r => r.Service != "food-safety").ShouldAllBe(r => r.State == PropagationState.Enforced);

        await databases.ExecuteAsync("food-safety", "DROP TRIGGER refuse ON restrictions; DROP FUNCTION refuse();");
        var replay = await operations.ReplayFailedMessagesAsync(new ReplayFailedMessagesRequest { RequestId = Guid.NewGuid().ToString() });

        replay.Replayed.ShouldBeGreaterThan(0);
        await play.WaitEnforcedAsync(punishmentId);
        (await databases.TimesEnforcedAsync("food-safety", punishmentId)).ShouldBe(1);
        await Deadline.UntilAsync(async () => (await operations.GetMessagingStatusAsync(new GetMessagingStatusRequest())).FailedMessages == 0);
    }

    private async Task<uint> PurgeAsync(string queue)
    {
        var factory = new ConnectionFactory { Uri = new Uri(running.State.Resource("messaging").ConnectionString!) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();

        // Everything that the consumer has not taken: wait until the last of them has arrived.
        var purged = 0u;
        await Deadline.UntilAsync(async () =>
        {
            purged += await channel.QueuePurgeAsync(queue);
            return purged > 0;
        });
        return purged;
    }
}
