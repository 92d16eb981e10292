using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Quzhou.Platform.Messaging;

/// <summary>
/// The error queues of this service (错误队列): how many messages wait there, and back to the queue they failed in. A
/// message leaves the error queue only after the broker confirmed its copy, so a replay can double one, never lose one.
/// </summary>
internal sealed class ErrorQueues(Uri broker, IReadOnlyList<string> queues)
{
    internal async Task<long> CountAsync(CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        var total = 0L;
        foreach (var queue in queues)
        {
            try
            {
                await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
                total += await channel.MessageCountAsync(ErrorQueueOf(queue), cancellation);
            }
            catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                // The broker makes an error queue with its first message.
            }
        }
        return total;
    }

    internal async Task<int> ReplayAsync(int atMost, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        var replayed = 0;
        foreach (var queue in queues)
        {
            try
            {
                replayed += await ReplayAsync(connection, queue, atMost - replayed, cancellation);
            }
            catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                // Nothing ever failed in that queue.
            }
        }
        return replayed;
    }

    private static async Task<int> ReplayAsync(IConnection connection, string queue, int atMost, CancellationToken cancellation)
    {
        var confirms = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirms, cancellation);

        // Only what waits now: a message that fails again comes to the end of the queue and is not taken twice.
        var waiting = Math.Min(atMost, await channel.MessageCountAsync(ErrorQueueOf(queue), cancellation));
        for (var i = 0; i < waiting; i++)
        {
            var message = await channel.BasicGetAsync(ErrorQueueOf(queue), autoAck: false, cancellation);
            if (message is null)
                return i;
            var properties = new BasicProperties(message.BasicProperties) { Persistent = true };
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, message.Body, cancellation);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellation);
        }
        return (int)waiting;
    }

    private static string ErrorQueueOf(string queue) => string.Create(CultureInfo.InvariantCulture, $"{queue}_error");

    private Task<IConnection> ConnectAsync(CancellationToken cancellation) =>
        new ConnectionFactory { Uri = broker }.CreateConnectionAsync("operations", cancellation);
}
