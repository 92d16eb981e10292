namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>
/// The newest items of a stream, bounded in number and in bytes. Every item has a number that only grows, so that a
/// reader can ask for what came after the last one it saw. Not synchronised.
/// </summary>
internal sealed class Ring<T>
{
    private readonly Queue<(T Item, long Size)> items = new();
    private readonly int maxItems;
    private readonly long maxBytes;
    private readonly Action dropped;
    private long bytes;

    /// <param name="maxItems">Items kept.</param>
    /// <param name="maxBytes">Bytes kept.</param>
    /// <param name="dropped">Told for every item that had to go.</param>
    internal Ring(int maxItems, long maxBytes, Action dropped) => (this.maxItems, this.maxBytes, this.dropped) = (maxItems, maxBytes, dropped);

    /// <summary>Number that the next item gets: also a version that changes with every item.</summary>
    internal long Next { get; private set; }

    /// <summary>Items kept.</summary>
    internal int Count => items.Count;

    /// <summary>Bytes kept, estimated.</summary>
    internal long Bytes => bytes;

    /// <summary>Items with their numbers, the oldest first.</summary>
    internal IEnumerable<(long Number, T Item)> Items()
    {
        var number = Next - items.Count;
        foreach (var (item, _) in items)
            yield return (number++, item);
    }

    /// <summary>Adds an item; the oldest make room.</summary>
    internal void Add(T item, long size)
    {
        items.Enqueue((item, size));
        bytes += size;
        Next++;
        while (items.Count > maxItems || (bytes > maxBytes && items.Count > 1))
        {
            bytes -= items.Dequeue().Size;
            dropped();
        }
    }
}
