using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Persistence;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>Part of the trace as it was loaded: numbers of batches and transformations, and the links between them.</summary>
/// <param name="Start">The batch it was loaded from.</param>
/// <param name="Links">Links, each once.</param>
/// <param name="Truncated">True when there is more than was wanted.</param>
internal sealed record LoadedTrace(long Start, HashSet<(long From, long To)> Links, bool Truncated)
{
    /// <summary>Numbers in the order of the graph's nodes: batches as they were first recorded, then transformations.</summary>
    internal long[] Nodes { get; } = Sorted(Start, Links);

    /// <summary>The same as a graph.</summary>
    internal LinkGraph ToGraph()
    {
        var index = new Dictionary<long, int>(Nodes.Length);
        for (var i = 0; i < Nodes.Length; i++)
            index[Nodes[i]] = i;
        return new LinkGraph([.. Nodes.Select(n => n < 0)], [.. Links.Select(l => (index[l.From], index[l.To]))]);
    }

    private static long[] Sorted(long start, HashSet<(long From, long To)> links)
    {
        var nodes = new HashSet<long>(links.Count) { start };
        foreach (var (from, to) in links)
        {
            nodes.Add(from);
            nodes.Add(to);
        }
        var sorted = new long[nodes.Count];
        nodes.CopyTo(sorted);

        // As unsigned numbers the negative ones come last; those of transformations in any order that is always the same.
        Array.Sort(sorted, (a, b) => ((ulong)a).CompareTo((ulong)b));
        return sorted;
    }
}

/// <summary>
/// Loads a trace step by step: one query for all batches that the last step reached. The database reads the index of the links
/// alone, and nothing is loaded that lies further than what was asked for. Chosen by measurement, see <c>docs/decisions/0086</c>.
/// </summary>
internal static class TraceLoading
{
    // So many links are answered in one message; a trace with more is cut and says so.
    private const int MostLinks = 200_000;

    private static readonly string Forward = Step("from_id", "to_id");
    private static readonly string Backward = Step("to_id", "from_id");

    internal static async Task<long?> BatchNumberAsync(this FoodSafetyDb db, BatchId batch, CancellationToken cancellation) =>
        await db.Set<TraceBatchRow>().Where(b => b.Key == batch.Key).Select(b => (long?)b.Id).SingleOrDefaultAsync(cancellation);

    internal static async Task<Dictionary<long, string>> BatchKeysAsync(this FoodSafetyDb db, long[] ids, CancellationToken cancellation)
    {
        await using var command = await db.CommandAsync("SELECT n, b.key FROM unnest($1) n CROSS JOIN LATERAL (SELECT key FROM trace_batches WHERE id = n OFFSET 0) b", cancellation);
        command.Parameters.Add(Ids(ids));
        var keys = new Dictionary<long, string>(ids.Length);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            keys[reader.GetInt64(0)] = reader.GetString(1);
        return keys;
    }

    /// <summary>Loads what lies in a direction, until more than <paramref name="max"/> batches beside the first are there.</summary>
    internal static async Task<LoadedTrace> LoadTraceAsync(this FoodSafetyDb db, long start, TraceDirection direction, int max, CancellationToken cancellation)
    {
        var (links, batches) = (new HashSet<(long, long)>(), new HashSet<long> { start });
        long[] frontier = [start];
        await using var command = await db.CommandAsync(direction == TraceDirection.Forward ? Forward : Backward, cancellation);
        var rows = 0;
        while (frontier.Length > 0 && batches.Count - 1 <= max && rows < MostLinks)
        {
            command.Parameters.Clear();
            command.Parameters.Add(Ids(frontier));
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = MostLinks });
            var next = new List<long>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                rows++;
                var (near, far) = (reader.GetInt64(0), reader.GetInt64(1));
                links.Add(direction == TraceDirection.Forward ? (near, far) : (far, near));
                if (far > 0 && batches.Add(far))
                    next.Add(far);
            }
            frontier = [.. next];
        }
        return new LoadedTrace(start, links, batches.Count - 1 > max || rows >= MostLinks);
    }

    internal static async Task<NpgsqlCommand> CommandAsync(this FoodSafetyDb db, string sql, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            await db.Database.OpenConnectionAsync(cancellation);
        return new NpgsqlCommand(sql, connection);
    }

    internal static NpgsqlParameter Ids(long[] ids) => new NpgsqlParameter<long[]> { TypedValue = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    // A step goes through the transformations that it meets. OFFSET 0 keeps the planner from reading the whole table when it
    // takes the step for larger than it is: each node is looked up in the index.
    private static string Step(string near, string far) =>
        $"""
         WITH hop AS MATERIALIZED (
             SELECT n AS near, l.far FROM unnest($1) n CROSS JOIN LATERAL (SELECT {far} AS far FROM trace_links WHERE {near} = n OFFSET 0) l LIMIT $2)
         SELECT near, far FROM hop
         UNION ALL
         (SELECT t.far, l.far FROM (SELECT DISTINCT far FROM hop WHERE far < 0) t
          CROSS JOIN LATERAL (SELECT {far} AS far FROM trace_links WHERE {near} = t.far OFFSET 0) l LIMIT $2)
         """;
}
