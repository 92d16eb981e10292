using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Ledger;

namespace Quzhou.Benchmarks.Tracing;

/// <summary>Loads a trade with COPY into the tables of the product, as the product itself would fill them; indexes are made afterwards.</summary>
internal static class TradeLoading
{
    private static readonly string[] Tables = ["trace_places", "trace_batches", "trace_events", "trace_entries", "trace_links"];

    internal static async Task<string> LoadAsync(FoodSafetyOnly food, MadeUpTrade trade)
    {
        var indexes = await DropIndexesAsync(food);
        var started = Stopwatch.GetTimestamp();
        var rows = await CopyAsync(food, trade);
        var copied = Stopwatch.GetElapsedTime(started);
        foreach (var sql in indexes)
            await food.ExecuteAsync($"SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2; {sql}");
        await food.ExecuteAsync($"VACUUM (ANALYZE) {string.Join(", ", Tables)}");
        return $"{rows}; COPY {copied.TotalSeconds:0} s, indexes {(Stopwatch.GetElapsedTime(started) - copied).TotalSeconds:0} s";
    }

    private static async Task<List<string>> DropIndexesAsync(FoodSafetyOnly food)
    {
        var create = new List<string>();
        var drop = new List<string>();
        await using (var command = food.Database.CreateCommand(
            """
            SELECT i.indexdef, i.indexname, i.tablename, c.conname, pg_get_constraintdef(c.oid) FROM pg_indexes i
            LEFT JOIN pg_constraint c ON c.conname = i.indexname AND c.contype = 'p' WHERE i.tablename = ANY($1)
            """))
        {
            command.Parameters.AddWithValue(Tables);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var (name, table, primary) = (reader.GetString(1), reader.GetString(2), !reader.IsDBNull(3));
                create.Add(primary ? $"ALTER TABLE {table} ADD CONSTRAINT {name} {reader.GetString(4)}" : reader.GetString(0));
                drop.Add(primary ? $"ALTER TABLE {table} DROP CONSTRAINT {name}" : $"DROP INDEX {name}");
            }
        }
        foreach (var sql in drop)
            await food.ExecuteAsync(sql);
        return create;
    }

    private static async Task<string> CopyAsync(FoodSafetyOnly food, MadeUpTrade trade)
    {
        await using var places = await Sink.OpenAsync(food, "trace_places (id, uri)");
        await using var batches = await Sink.OpenAsync(food, "trace_batches (id, key)");
        await using var events = await Sink.OpenAsync(food, "trace_events (id, event_id, kind, event_time, place_id, digest, document, recorded_at, recorded_by)");
        await using var entries = await Sink.OpenAsync(food, "trace_entries (batch_id, event_id, line, movement, place_id, dimension, quantity)");
        await using var links = await Sink.OpenAsync(food, "trace_links (from_id, to_id, event_id)");
        var placeIds = new Dictionary<string, long>(StringComparer.Ordinal);
        var batchIds = new Dictionary<string, long>(StringComparer.Ordinal);
        long number = 0;
        foreach (var e in trade.Events())
        {
            number++;
            var place = await NumberAsync(placeIds, places, e.Place!);
            var document = DocumentWriter.Write(e);
            await events.RowAsync(
                (number, NpgsqlDbType.Bigint), (e.EventId, NpgsqlDbType.Text), ((int)e.Kind, NpgsqlDbType.Integer), (e.EventTime.UtcDateTime, NpgsqlDbType.TimestampTz), (place, NpgsqlDbType.Bigint),
                (SHA256.HashData(Encoding.UTF8.GetBytes(document)), NpgsqlDbType.Bytea), (document, NpgsqlDbType.Text), (e.EventTime.UtcDateTime, NpgsqlDbType.TimestampTz), ("benchmark", NpgsqlDbType.Text));
            short line = 0;
            foreach (var entry in StockBook.Entries(e))
            {
                await entries.RowAsync(
                    (await NumberAsync(batchIds, batches, entry.Batch.Key), NpgsqlDbType.Bigint), (number, NpgsqlDbType.Bigint), (line++, NpgsqlDbType.Smallint), ((int)entry.Movement, NpgsqlDbType.Integer),
                    (place, NpgsqlDbType.Bigint), ((short)entry.Amount!.Value.Dimension, NpgsqlDbType.Smallint), (entry.Amount.Value.Base, NpgsqlDbType.Bigint));
            }
            foreach (var link in StockBook.Links(e))
                await links.RowAsync((Of(link.From), NpgsqlDbType.Bigint), (Of(link.To), NpgsqlDbType.Bigint), (number, NpgsqlDbType.Bigint));
        }
        foreach (var sink in new[] { places, batches, events, entries, links })
            await sink.CompleteAsync();
        return $"{number:N0} events, {batchIds.Count:N0} batches, {entries.Rows:N0} changes of stock, {links.Rows:N0} links";

        long Of(Node node) => node.IsTransformation ? -number : batchIds[node.Key];
    }

    private static async Task<long> NumberAsync(Dictionary<string, long> known, Sink sink, string text)
    {
        if (known.TryGetValue(text, out var id))
            return id;
        id = known[text] = known.Count + 1;
        await sink.RowAsync((id, NpgsqlDbType.Bigint), (text, NpgsqlDbType.Text));
        return id;
    }

    /// <summary>One table's COPY, on a connection of its own.</summary>
    private sealed class Sink(NpgsqlConnection connection, NpgsqlBinaryImporter writer) : IAsyncDisposable
    {
        internal long Rows { get; private set; }

        internal static async Task<Sink> OpenAsync(FoodSafetyOnly food, string table)
        {
            var connection = await food.Database.OpenConnectionAsync();
            return new Sink(connection, await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)"));
        }

        internal async ValueTask RowAsync(params (object Value, NpgsqlDbType Type)[] values)
        {
            Rows++;
            await writer.StartRowAsync();
            foreach (var (value, type) in values)
                await writer.WriteAsync(value, type);
        }

        internal async Task CompleteAsync() => await writer.CompleteAsync();

        public async ValueTask DisposeAsync()
        {
            await writer.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
