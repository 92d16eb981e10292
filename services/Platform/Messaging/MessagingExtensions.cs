using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Messaging;

/// <summary>Queues of a department, beside the one for punishments that every department has.</summary>
public sealed class DepartmentQueues
{
    internal List<(string Queue, Type Consumer)> Consumers { get; } = [];

    /// <summary>Adds a durable quorum queue <c>{service}-{name}</c> with one consumer class.</summary>
    public void Consume<TConsumer>(string name)
        where TConsumer : class, IConsumer => Consumers.Add((name, typeof(TConsumer)));
}

/// <summary>Connects a department to the broker.</summary>
internal static class MessagingExtensions
{
    /// <summary>Name of the broker's connection string.</summary>
    internal const string ConnectionName = "messaging";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    internal static IReadOnlyList<string> QueueNames(string service, DepartmentQueues queues) =>
        [$"{service}-punishments", .. queues.Consumers.Select(c => $"{service}-{c.Queue}")];

    internal static void AddDepartmentMessaging<TDb>(
        this WebApplicationBuilder builder, string service, DepartmentQueues queues, PlatformOptions options)
        where TDb : ServiceDbContext
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"Connection string '{ConnectionName}' is not configured: amqp://user:password@host:port");
        builder.Services.AddMassTransit(bus =>
        {
            bus.AddConsumer<PunishmentConsumer<TDb>>();
            foreach (var (_, consumer) in queues.Consumers)
                bus.AddConsumer(consumer);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(connection), host => host.Heartbeat(Heartbeat));
                Endpoint(rabbit, $"{service}-punishments", options.Prefetch, e => e.ConfigureConsumer<PunishmentConsumer<TDb>>(context));
                foreach (var (queue, consumer) in queues.Consumers)
                    Endpoint(rabbit, $"{service}-{queue}", options.Prefetch, e => e.ConfigureConsumer(context, consumer));
            });
        });

        // The department answers its callers before, and while, the broker is away: decisions wait in the outbox.
        builder.Services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = false);
    }

    // Quorum queues: a message that was confirmed survives the loss of the broker's process and of a minority of its nodes.
    private static void Endpoint(
        IRabbitMqBusFactoryConfigurator rabbit, string queue, int prefetch, Action<IRabbitMqReceiveEndpointConfigurator> configure) =>
        rabbit.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.SetQuorumQueue();
            endpoint.PrefetchCount = prefetch;
            endpoint.UseMessageRetry(RetryPolicy.Apply);
            configure(endpoint);
        });
}
