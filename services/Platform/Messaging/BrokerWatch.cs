using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace Quzhou.Platform.Messaging;

/// <summary>
/// Looks whether the broker answers and how many messages wait in this service's error queues, for the alerts. Says
/// nothing before it looked, and nothing about the queues while the broker does not answer.
/// </summary>
internal sealed partial class BrokerWatch(ErrorQueues queues, IMeterFactory meters, TimeProvider time, ILogger<BrokerWatch> logger) : BackgroundService
{
    internal const string MeterName = "Quzhou.Platform.Messaging";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private volatile Look? last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("quzhou.broker.connected", () => Measure(last is { } look ? look.IsConnected ? 1 : 0 : null), "1", "1 while the broker answers, 0 while it does not");
        meter.CreateObservableGauge("quzhou.errors.waiting", () => Measure(last?.Failed), "{message}", "Messages in the error queues");
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        try
        {
            last = new Look(IsConnected: true, await queues.CountAsync(patience.Token));
        }
        catch (Exception error) when (error is BrokerUnreachableException or RabbitMQClientException or IOException || (error is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            if (last is not { IsConnected: false })
                LogUnreachable(error.Message);
            last = new Look(IsConnected: false, null);
        }
    }

    private static IEnumerable<Measurement<long>> Measure(long? value) => value is { } known ? [new Measurement<long>(known)] : [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker does not answer; what is decided waits in the outbox: {Reason}")]
    private partial void LogUnreachable(string reason);

    private sealed record Look(bool IsConnected, long? Failed);
}
