using System.Threading.Channels;

namespace Quzhou.Credit.Rating;

/// <summary>Wakes the scheduler of this replica when a rating was begun by a call.</summary>
internal sealed class RatingSignal
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wake() => calls.Writer.TryWrite(true);

    internal async Task WaitAsync(CancellationToken cancellation) => await calls.Reader.ReadAsync(cancellation);
}
