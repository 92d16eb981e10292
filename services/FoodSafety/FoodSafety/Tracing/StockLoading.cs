using System.Globalization;
using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Core.Tracing.Ledger;
using Quzhou.FoodSafety.Persistence;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>Stock of batches as it is stored, summed by the database.</summary>
/// <param name="Entries">One entry for all movements of one kind between the same two places.</param>
/// <param name="Places">Places by their URI.</param>
internal sealed record LoadedStock(IReadOnlyList<StockEntry> Entries, IReadOnlyDictionary<string, KnownPlace> Places)
{
    private readonly Dictionary<string, Guid> owners = Places.Values.Where(p => p.OperatorId is not null)
        .DistinctBy(p => p.OperatorId).ToDictionary(p => p.Holder, p => p.OperatorId!.Value, StringComparer.Ordinal);

    internal string HolderOf(string uri) => Places.TryGetValue(uri, out var place) ? place.Holder : uri;

    /// <summary>The operator behind a holder; null when it is none.</summary>
    internal Guid? OwnerOf(string holder) => owners.TryGetValue(holder, out var owner) ? owner : null;

    /// <summary>Who has something, as the API tells it.</summary>
    internal V1.TracingPlace Holder(string holder) => new() { Place = holder, OperatorId = OwnerOf(holder)?.ToString() ?? "" };
}

/// <summary>Loads stock for the Core to judge.</summary>
internal static class StockLoading
{
    internal static async Task<LoadedStock> LoadStockAsync(this FoodSafetyDb db, IReadOnlyDictionary<long, string> batches, CancellationToken cancellation)
    {
        var sums = new List<(long Batch, Movement Movement, long Place, long? Counterpart, Amount? Amount)>();
        await using (var command = await db.CommandAsync(
            """
            SELECT batch_id, movement, place_id, counterpart_id, dimension, sum(quantity)::bigint FROM trace_entries
            WHERE batch_id = ANY($1) AND movement <> 0 GROUP BY batch_id, movement, place_id, counterpart_id, dimension
            """,
            cancellation))
        {
            command.Parameters.Add(TraceLoading.Ids([.. batches.Keys]));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                sums.Add((
                    reader.GetInt64(0),
                    (Movement)reader.GetInt32(1),
                    reader.GetInt64(2),
                    reader.IsDBNull(3) ? null : reader.GetInt64(3),
                    reader.IsDBNull(4) ? null : new Amount((Dimension)reader.GetInt16(4), reader.GetInt64(5))));
            }
        }
        var places = await db.KnownPlacesAsync([.. sums.SelectMany(s => new[] { s.Place, s.Counterpart ?? s.Place }).Distinct()], cancellation);
        var byId = places.ToDictionary(p => p.Id, p => p.Uri);
        return new LoadedStock(
            [
                .. sums.Select((s, i) => new StockEntry(
                    i.ToString(CultureInfo.InvariantCulture), default, new BatchId(batches[s.Batch]), s.Movement, byId[s.Place], s.Counterpart is { } party ? byId[party] : null, null, s.Amount)),
            ],
            places.ToDictionary(p => p.Uri, StringComparer.Ordinal));
    }

    /// <summary>Positions by batch and holder.</summary>
    internal static IEnumerable<IReadOnlyList<Position>> ByHolder(this LoadedStock stock) =>
        Positions.Of(stock.Entries, stock.HolderOf).GroupBy(p => (p.Batch, p.Holder)).Select(g => (IReadOnlyList<Position>)[.. g]);
}
