using Grpc.Net.Client;
using Quzhou.AppHost.Demo;
using Quzhou.Benchmarks.Echo;
using Quzhou.Credit.V1;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Quzhou.Benchmarks;

/// <summary>The platform beside the bare framework, in one run.</summary>
internal static class Benchmarks
{
    private const int Calls = 3000;
    private const int Messages = 500;
    private const int Decisions = 60;

    /// <summary>A bare gRPC echo.</summary>
    internal static async Task<Measurement> EchoAsync(Children children)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{children.EchoPort}");
        var client = new EchoService.EchoServiceClient(channel);
        return await Measurement.TakeAsync("bare gRPC echo", Calls, async () => await client.EchoAsync(new EchoRequest { Text = "衢州" }));
    }

    /// <summary>A standing check: token, access, rate limit, idempotency of the answer, log of the check, register.</summary>
    internal static async Task<Measurement> StandingCheckAsync(City city)
    {
        var client = city.Credit("licensing-office", "lin", "credit.reader");
        var subject = new Cast().Company.Reveal();
        return await Measurement.TakeAsync(
            "credit standing check", Calls, async () => await client.CheckStandingAsync(new CheckStandingRequest { SubjectId = subject, Purpose = "基准测试" }));
    }

    /// <summary>A message through a quorum queue and back: published, confirmed, consumed.</summary>
    internal static async Task<Measurement> RawMessageAsync(Children children)
    {
        var factory = new ConnectionFactory { Uri = new Uri(children.State.Resource("messaging").ConnectionString!) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync("benchmark", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        var consumed = new SemaphoreSlim(0);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
            consumed.Release();
        };
        await channel.BasicConsumeAsync("benchmark", autoAck: false, consumer);
        var measured = await Measurement.TakeAsync(
            "raw RabbitMQ publish-confirm-consume",
            Messages,
            async () =>
            {
                await channel.BasicPublishAsync("", "benchmark", mandatory: true, new BasicProperties { Persistent = true }, new byte[1024]);
                await consumed.WaitAsync();
            },
            inParallel: false);
        await channel.QueueDeleteAsync("benchmark");
        return measured;
    }

    /// <summary>From the imposing call to the answers of all five departments.</summary>
    internal static async Task<Measurement> DecisionAsync(City city)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var prepared = new Queue<(Story Story, Punishment Proposed)>();
        for (var i = 0; i < Decisions + Math.Max(Decisions / 5, 5); i++)
        {
            var story = new Story(city, new Cast(), today);
            await story.ReportAsync();
            prepared.Enqueue((story, await story.ProposeAsync()));
        }
        return await Measurement.TakeAsync(
            "decision to all five answers",
            Decisions,
            async () =>
            {
                var (story, proposed) = prepared.Dequeue();
                var imposed = await story.ImposeAsync(proposed);
                await foreach (var _ in story.WatchAsync(imposed.Punishment.PunishmentId, imposed.Punishment.Version))
                {
                    // The stream ends when all have answered.
                }
            },
            inParallel: false);
    }
}
