using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Quzhou.Platform.Persistence;

/// <summary>
/// Wakes waiting loops when another transaction notifies (LISTEN/NOTIFY). A signal is a hint to look, never the news
/// itself: whoever waits also looks on a timer, and after a lost connection everybody is woken once.
/// </summary>
public sealed partial class PostgresSignals(NpgsqlDataSource database, ILogger<PostgresSignals> logger) : BackgroundService
{
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Subscription, string> subscriptions = new();
    private readonly string[] channels = ["outbox", "propagation", "alarms"];

    /// <summary>Starts to listen for a channel's signals; dispose to stop.</summary>
    public Subscription Subscribe(string channel)
    {
        if (!channels.Contains(channel, StringComparer.Ordinal))
            throw new ArgumentException($"Channel {channel} is not listened to.", nameof(channel));
        var subscription = new Subscription(this);
        subscriptions[subscription] = channel;
        return subscription;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, notification) => Wake(notification.Channel);
                await using (var listen = new NpgsqlCommand(string.Join(';', channels.Select(c => $"LISTEN {c}")), connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                Array.ForEach(channels, Wake);
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or IOException)
            {
                LogLost(error.Message);
                await Task.Delay(ReconnectPause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Wake(string channel)
    {
        foreach (var (subscription, name) in subscriptions)
        {
            if (name == channel)
                subscription.Wake();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lost the connection that listens for signals: {Reason}")]
    private partial void LogLost(string reason);

    /// <summary>One waiting loop.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly PostgresSignals owner;
        private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        internal Subscription(PostgresSignals owner) => this.owner = owner;

        internal void Wake() => wakes.Writer.TryWrite(true);

        /// <summary>Returns after the next signal, or at the latest after the time given.</summary>
        public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(atMost);
            try
            {
                await wakes.Reader.ReadAsync(timeout.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The timer is the second way to be woken.
            }
        }

        /// <inheritdoc/>
        public void Dispose() => owner.subscriptions.TryRemove(this, out _);
    }
}
