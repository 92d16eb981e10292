using System.Threading.Channels;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>
/// Takes streams of readings. Between reading and writing stands a queue of fixed length: while it is full the stream is not
/// read, HTTP/2 closes its window, and the gateway waits. What waits together is written together.
/// </summary>
internal sealed class ReadingStreams(ReadingWriter writer, AlarmMetrics metrics, IOptions<AlarmOptions> options, TimeProvider time)
{
    private const int MaxInMessage = 2000;
    private const int ErrorsAnswered = 1000;
    private const int MarksAnswered = 1000;

    /// <summary>Takes one stream to its end; all of it is committed when this returns.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT for a message of the wrong size; what came before it is kept as far as it was written.</exception>
    internal async Task<UploadReadingsResponse> TakeAsync(IAsyncStreamReader<UploadReadingsRequest> stream, string gateway, CancellationToken cancellation)
    {
        var queue = Channel.CreateBounded<PendingReading>(new BoundedChannelOptions(options.Value.QueueReadings) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = WriteAllAsync(queue, gateway, stop.Token);
        try
        {
            await ReadAllAsync(stream, queue.Writer, cancellation);
            queue.Writer.TryComplete();
        }
        catch (ChannelClosedException)
        {
            // The writer failed and closed the queue; its own error says why.
        }
        catch
        {
            await stop.CancelAsync();
            queue.Writer.TryComplete();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        return await writing;
    }

    private async Task ReadAllAsync(IAsyncStreamReader<UploadReadingsRequest> stream, ChannelWriter<PendingReading> queue, CancellationToken cancellation)
    {
        while (await stream.MoveNext(cancellation))
        {
            var readings = stream.Current.Readings;
            if (readings.Count is 0 or > MaxInMessage)
                throw ApiErrors.Invalid("readings", readings.Count == 0 ? "TOO_FEW" : "TOO_MANY", $"每条消息1至{MaxInMessage}条", $"takes 1 to {MaxInMessage} readings in a message");
            metrics.Received(readings.Count);
            var now = time.GetUtcNow();
            var (oldest, newest) = (now.AddDays(-options.Value.ReadingRetentionDays), now + options.Value.ClockTolerance);
            foreach (var reading in readings)
                await queue.WriteAsync(ReadingFaults.Read(reading, oldest, newest), cancellation);
        }
    }

    private async Task<UploadReadingsResponse> WriteAllAsync(Channel<PendingReading> queue, string gateway, CancellationToken cancellation)
    {
        var response = new UploadReadingsResponse();
        var marks = new SortedDictionary<long, DeviceMark>();
        var batch = new List<PendingReading>();
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellation))
            {
                batch.Clear();
                while (batch.Count < options.Value.BatchReadings && queue.Reader.TryRead(out var reading))
                    batch.Add(reading);
                var written = await writer.WriteAsync(gateway, batch, cancellation);
                metrics.Written(batch.Count);
                response.Accepted += written.Accepted;
                response.Duplicates += written.Duplicates;
                response.Rejected += written.Rejected.Count;
                response.Errors.AddRange(written.Rejected.Take(ErrorsAnswered - response.Errors.Count));
                foreach (var mark in written.Marks.Where(m => marks.Count < MarksAnswered || marks.ContainsKey(m.DeviceNumber)))
                    marks[mark.DeviceNumber] = mark;
            }
        }
        catch (Exception error)
        {
            queue.Writer.TryComplete(error);
            throw;
        }
        response.Marks.AddRange(marks.Values);
        return response;
    }
}
