namespace Quzhou.FoodSafety.Core.Tracing.Graph;

/// <summary>What a recall has to reach (召回范围): the batch, everything that came out of it, and who has or had how much.</summary>
/// <param name="Batches">Batches, the one to recall first.</param>
/// <param name="Positions">Who has or had what.</param>
/// <param name="OpenShipments">What is under way to somebody.</param>
/// <param name="Truncated">True when there are more batches.</param>
public sealed record RecallScope(IReadOnlyList<TracedBatch> Batches, IReadOnlyList<Position> Positions, IReadOnlyList<OpenShipment> OpenShipments, bool Truncated)
{
    /// <summary>The scope of a recall: all that came out of the batch, because nobody can tell the goods of one batch apart.</summary>
    public static RecallScope Of(TraceBook book, BatchId batch, Func<string, string> holderOf, int max = int.MaxValue)
    {
        var trace = book.Trace(batch, TraceDirection.Forward, max);
        var scope = trace.Batches.Select(b => b.Batch).ToHashSet();
        var entries = book.Entries.Where(e => scope.Contains(e.Batch)).ToList();
        return new RecallScope(trace.Batches, Graph.Positions.Of(entries, holderOf), Graph.Positions.Open(entries, holderOf), trace.Truncated);
    }
}
