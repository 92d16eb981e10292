using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Ledger;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>Writes an event's stock and links with COPY.</summary>
internal static class StockCopy
{
    internal const string Entries = "COPY trace_entries (batch_id, event_id, line, movement, place_id, counterpart_id, container_id, dimension, quantity) FROM STDIN (FORMAT BINARY)";
    internal const string Links = "COPY trace_links (from_id, to_id, event_id) FROM STDIN (FORMAT BINARY)";

    internal static async Task WriteEntriesAsync(
        NpgsqlBinaryImporter writer, TraceEvent e, long number, Dictionary<string, long> batches, Func<string, long> placeOf, CancellationToken cancellation)
    {
        short line = 0;
        foreach (var entry in StockBook.Entries(e with { Error = null }))
        {
            await writer.StartRowAsync(cancellation);
            await writer.WriteAsync(batches[entry.Batch.Key], NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(number, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(line++, NpgsqlDbType.Smallint, cancellation);
            await writer.WriteAsync((int)(e.Error is null ? entry.Movement : Movement.Observed), NpgsqlDbType.Integer, cancellation);
            await writer.WriteAsync(placeOf(entry.Place), NpgsqlDbType.Bigint, cancellation);
            await WriteAsync<long>(writer, entry.Counterpart is { } party ? placeOf(party) : null, NpgsqlDbType.Bigint, cancellation);
            await WriteAsync<long>(writer, entry.Container is { } container ? batches[container.Key] : null, NpgsqlDbType.Bigint, cancellation);
            await WriteAsync(writer, (short?)entry.Amount?.Dimension, NpgsqlDbType.Smallint, cancellation);
            await WriteAsync(writer, entry.Amount?.Base, NpgsqlDbType.Bigint, cancellation);
        }
    }

    internal static async Task WriteLinksAsync(NpgsqlBinaryImporter writer, TraceEvent e, long number, Func<Node, long> numberOf, CancellationToken cancellation)
    {
        foreach (var link in StockBook.Links(e))
        {
            await writer.StartRowAsync(cancellation);
            await writer.WriteAsync(numberOf(link.From), NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(numberOf(link.To), NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(number, NpgsqlDbType.Bigint, cancellation);
        }
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type, CancellationToken cancellation)
        where T : struct => value is { } known ? writer.WriteAsync(known, type, cancellation) : writer.WriteNullAsync(cancellation);
}
