using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Ledger;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>What a document changed.</summary>
/// <param name="New">Events that are new.</param>
/// <param name="DeclaredWrong">Events that stood until now.</param>
/// <param name="Known">Events that changed nothing.</param>
/// <param name="Batches">Numbers of the batches that the changed events name, by key; their rows are locked.</param>
internal sealed record Recorded(IReadOnlyList<TraceEvent> New, IReadOnlyList<TraceEvent> DeclaredWrong, int Known, Dictionary<string, long> Batches);

/// <summary>
/// Writes events with their stock and links. An event id is taken by the first who writes it; the same content again changes
/// nothing, other content is refused, and an error declaration takes back what the event did.
/// </summary>
internal static class EventStore
{
    internal static async Task<Recorded> RecordAsync(
        this Work<FoodSafetyDb> work, IReadOnlyList<TraceEvent> events, Dictionary<string, KnownPlace> places, CancellationToken cancellation)
    {
        await work.LockTransformationsAsync(events, cancellation);
        var numbers = await work.InsertAsync(events, places, cancellation);
        var known = events.Where(e => !numbers.ContainsKey(e.EventId)).ToList();
        var declared = await work.DeclareAsync(known, events, cancellation);
        var added = events.Where(e => numbers.ContainsKey(e.EventId)).ToList();
        var batches = await work.NumberBatchesAsync(added.Concat(declared.Select(d => d.Event)), cancellation);
        await work.WriteStockAsync(added, numbers, places, batches, cancellation);
        foreach (var (number, e) in declared)
            await work.TakeBackAsync(number, [.. StockBook.Entries(e with { Error = null }).Select(s => batches[s.Batch.Key]).Distinct()], cancellation);
        return new Recorded(added, [.. declared.Select(d => d.Event)], known.Count - declared.Count, batches);
    }

    /// <summary>What an event says, without a declaration that it is wrong: the id stands for this.</summary>
    internal static byte[] Digest(TraceEvent e) => SHA256.HashData(Encoding.UTF8.GetBytes(DocumentWriter.Write(e with { Error = null })));

    // The events of one transformation have to agree on its number.
    private static async Task LockTransformationsAsync(this Work<FoodSafetyDb> work, IReadOnlyList<TraceEvent> events, CancellationToken cancellation)
    {
        foreach (var id in events.Select(e => e.TransformationId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"transformation/" + id}, 0))", cancellation);
    }

    // Sorted, so that two documents with the same events wait for each other and do not lock each other out.
    private static async Task<Dictionary<string, long>> InsertAsync(
        this Work<FoodSafetyDb> work, IReadOnlyList<TraceEvent> events, Dictionary<string, KnownPlace> places, CancellationToken cancellation)
    {
        var sorted = events.OrderBy(e => e.EventId, StringComparer.Ordinal).ToList();
        await using var command = await work.Db.CommandAsync(
            """
            INSERT INTO trace_events (event_id, kind, event_time, place_id, transformation_id, digest, document, declared_wrong_at, recorded_at, recorded_by)
            SELECT e.*, $9, $10 FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) e ON CONFLICT (event_id) DO NOTHING RETURNING id, event_id
            """,
            cancellation);
        Add(command, NpgsqlDbType.Text, sorted.Select(e => e.EventId));
        Add(command, NpgsqlDbType.Integer, sorted.Select(e => (int)e.Kind));
        Add(command, NpgsqlDbType.TimestampTz, sorted.Select(e => e.EventTime.UtcDateTime));
        Add(command, NpgsqlDbType.Bigint, sorted.Select(e => places[e.Place!].Id));
        Add(command, NpgsqlDbType.Text, sorted.Select(e => e.TransformationId));
        Add(command, NpgsqlDbType.Bytea, sorted.Select(Digest));
        Add(command, NpgsqlDbType.Text, sorted.Select(DocumentWriter.Write));
        Add(command, NpgsqlDbType.TimestampTz, sorted.Select(e => e.Error?.DeclaredAt.UtcDateTime));
        command.Parameters.Add(new NpgsqlParameter { Value = work.Now.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter { Value = $"{work.Actor.Agency}/{work.Actor.Officer}", NpgsqlDbType = NpgsqlDbType.Text });
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            numbers[reader.GetString(1)] = reader.GetInt64(0);
        return numbers;
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    // Known events: the same, newly declared wrong, or something else under a known id.
    private static async Task<List<(long Number, TraceEvent Event)>> DeclareAsync(
        this Work<FoodSafetyDb> work, List<TraceEvent> known, IReadOnlyList<TraceEvent> all, CancellationToken cancellation)
    {
        var ids = known.Select(e => e.EventId).ToArray();
        var rows = await work.Db.Set<TraceEventRow>().FromSql($"SELECT * FROM trace_events WHERE event_id = ANY({ids}) ORDER BY id FOR UPDATE")
            .ToDictionaryAsync(r => r.EventId, StringComparer.Ordinal, cancellation);
        var declared = new List<(long, TraceEvent)>();
        foreach (var e in known)
        {
            var row = rows[e.EventId];
            var document = DocumentWriter.Write(e);
            if (!row.Digest.AsSpan().SequenceEqual(Digest(e)) || e.Error is not null && row.DeclaredWrongAt is not null && document != row.Document)
            {
                var at = all.Select((other, i) => (other, i)).First(p => ReferenceEquals(p.other, e)).i;
                throw ApiErrors.Invalid(
                    $"document:$.epcisBody.eventList[{at}]", "EVENT_CHANGED", "该eventID已记录了不同的内容;更正须以errorDeclaration声明并另发新事件", "was recorded with other content; declare it wrong and send another event");
            }
            if (e.Error is null || row.DeclaredWrongAt is not null)
                continue;
            (row.Document, row.DeclaredWrongAt) = (document, e.Error.DeclaredAt.ToUniversalTime());
            work.Audit("trace.declared-wrong", row.Id.ToString(), e.Error.Reason);
            declared.Add((row.Id, e));
        }
        return declared;
    }

    // Whoever changes a batch's stock has its row, so that the balance is seen whole.
    private static async Task<Dictionary<string, long>> NumberBatchesAsync(this Work<FoodSafetyDb> work, IEnumerable<TraceEvent> events, CancellationToken cancellation)
    {
        var keys = events.SelectMany(e => StockBook.Entries(e with { Error = null })).Select(s => s.Batch.Key)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        await work.Db.Database.ExecuteSqlAsync($"INSERT INTO trace_batches (key) SELECT k FROM unnest({keys}) k ON CONFLICT (key) DO NOTHING", cancellation);
        return await work.Db.Set<TraceBatchRow>().FromSql($"SELECT * FROM trace_batches WHERE key = ANY({keys}) ORDER BY id FOR UPDATE").AsNoTracking()
            .ToDictionaryAsync(b => b.Key, b => b.Id, StringComparer.Ordinal, cancellation);
    }

    private static async Task WriteStockAsync(
        this Work<FoodSafetyDb> work, List<TraceEvent> added, Dictionary<string, long> numbers, Dictionary<string, KnownPlace> places, Dictionary<string, long> batches, CancellationToken cancellation)
    {
        var transformations = await work.TransformationNumbersAsync(added, numbers, cancellation);
        var connection = (NpgsqlConnection)work.Db.Database.GetDbConnection();
        await using (var writer = await connection.BeginBinaryImportAsync(StockCopy.Entries, cancellation))
        {
            foreach (var e in added)
                await StockCopy.WriteEntriesAsync(writer, e, numbers[e.EventId], batches, u => places[u].Id, cancellation);
            await writer.CompleteAsync(cancellation);
        }
        await using (var writer = await connection.BeginBinaryImportAsync(StockCopy.Links, cancellation))
        {
            foreach (var e in added)
                await StockCopy.WriteLinksAsync(writer, e, numbers[e.EventId], n => n.IsTransformation ? transformations[n] : batches[n.Key], cancellation);
            await writer.CompleteAsync(cancellation);
        }
    }

    // A transformation has the number of its first event, negative.
    private static async Task<Dictionary<Node, long>> TransformationNumbersAsync(
        this Work<FoodSafetyDb> work, List<TraceEvent> added, Dictionary<string, long> numbers, CancellationToken cancellation)
    {
        var transformations = added.Where(e => e.Kind == EventKind.TransformationEvent).ToList();
        var shared = transformations.Select(e => e.TransformationId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var first = shared.Length == 0
            ? []
            : await work.Db.Set<TraceEventRow>().Where(r => shared.Contains(r.TransformationId!)).GroupBy(r => r.TransformationId!)
                .Select(g => new { g.Key, Id = g.Min(r => r.Id) }).ToDictionaryAsync(g => g.Key, g => g.Id, StringComparer.Ordinal, cancellation);
        return transformations.Select(e => (Node: Node.Of(e), Number: -(e.TransformationId is { } id ? first[id] : numbers[e.EventId])))
            .Distinct().ToDictionary(p => p.Node, p => p.Number);
    }

    // The event stays to be read; its goods were never moved.
    private static async Task TakeBackAsync(this Work<FoodSafetyDb> work, long number, long[] batches, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync($"UPDATE trace_entries SET movement = 0 WHERE batch_id = ANY({batches}) AND event_id = {number}", cancellation);
        await work.Db.Database.ExecuteSqlAsync($"DELETE FROM trace_links WHERE event_id = {number} AND (from_id = ANY({batches}) OR to_id = ANY({batches}))", cancellation);
    }
}
