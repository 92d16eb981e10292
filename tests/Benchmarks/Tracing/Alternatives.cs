using Npgsql;

namespace Quzhou.Benchmarks.Tracing;

/// <summary>Ways to ask PostgreSQL for a trace; each reads the same batches with their keys, and the same links.</summary>
internal static class Alternatives
{
    private const string Recursive =
        """
        WITH RECURSIVE reached(id) AS (SELECT $1::bigint UNION SELECT l.to_id FROM reached r JOIN trace_links l ON l.from_id = r.id)
        SELECT id FROM reached
        """;

    private const string RecursiveByIndex =
        """
        WITH RECURSIVE reached(id) AS (
            SELECT $1::bigint
            UNION
            SELECT l.to_id FROM reached r CROSS JOIN LATERAL (SELECT to_id FROM trace_links WHERE from_id = r.id OFFSET 0) l)
        SELECT id FROM reached
        """;

    private const string Step =
        """
        WITH hop AS MATERIALIZED (SELECT from_id AS near, to_id AS far FROM trace_links WHERE from_id = ANY($1) LIMIT $2)
        SELECT near, far FROM hop
        UNION ALL
        (SELECT l.from_id, l.to_id FROM (SELECT DISTINCT far FROM hop WHERE far < 0) t JOIN trace_links l ON l.from_id = t.far LIMIT $2)
        """;

    // The query of the product, see TraceLoading.
    private const string StepByIndex =
        """
        WITH hop AS MATERIALIZED (
            SELECT n AS near, l.far FROM unnest($1) n CROSS JOIN LATERAL (SELECT to_id AS far FROM trace_links WHERE from_id = n OFFSET 0) l LIMIT $2)
        SELECT near, far FROM hop
        UNION ALL
        (SELECT t.far, l.far FROM (SELECT DISTINCT far FROM hop WHERE far < 0) t
         CROSS JOIN LATERAL (SELECT to_id AS far FROM trace_links WHERE from_id = t.far OFFSET 0) l LIMIT $2)
        """;

    private const int MostLinks = 200_000;

    internal static async Task<(int Batches, int Links)> FrontierAsync(FoodSafetyOnly food, Root root, bool byIndex)
    {
        await using var connection = await food.Database.OpenConnectionAsync();
        var (links, batches) = (new HashSet<(long, long)>(), new HashSet<long> { root.Id });
        long[] frontier = [root.Id];
        while (frontier.Length > 0)
        {
            var next = new List<long>();
            await using var command = new NpgsqlCommand(byIndex ? StepByIndex : Step, connection);
            command.Parameters.AddWithValue(frontier);
            command.Parameters.AddWithValue(MostLinks);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var (near, far) = (reader.GetInt64(0), reader.GetInt64(1));
                links.Add((near, far));
                if (far > 0 && batches.Add(far))
                    next.Add(far);
            }
            frontier = [.. next];
        }
        return (await KeysAsync(connection, [.. batches]), links.Count);
    }

    internal static async Task<(int Batches, int Links)> RecursiveAsync(FoodSafetyOnly food, Root root, bool byIndex)
    {
        await using var connection = await food.Database.OpenConnectionAsync();
        var nodes = await IdsAsync(connection, byIndex ? RecursiveByIndex : Recursive, root.Id);
        return (await KeysAsync(connection, [.. nodes.Where(n => n > 0)]), await LinksAsync(connection, nodes));
    }

    internal static async Task<long[]> NodesAsync(FoodSafetyOnly food, Root root)
    {
        await using var connection = await food.Database.OpenConnectionAsync();
        return await IdsAsync(connection, RecursiveByIndex, root.Id);
    }

    internal static async Task<long[]> IdsAsync(NpgsqlConnection connection, string sql, long id)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(id);
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            ids.Add(reader.GetInt64(0));
        return [.. ids];
    }

    internal static Task<int> KeysAsync(NpgsqlConnection connection, long[] ids) =>
        CountAsync(connection, "SELECT n, b.key FROM unnest($1) n CROSS JOIN LATERAL (SELECT key FROM trace_batches WHERE id = n OFFSET 0) b", ids, r => r.GetString(1));

    internal static Task<int> LinksAsync(NpgsqlConnection connection, long[] nodes) =>
        CountAsync(connection, "SELECT n, l.to_id FROM unnest($1) n CROSS JOIN LATERAL (SELECT to_id FROM trace_links WHERE from_id = n OFFSET 0) l", nodes, r => r.GetInt64(1));

    private static async Task<int> CountAsync<T>(NpgsqlConnection connection, string sql, long[] ids, Func<NpgsqlDataReader, T> second)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(ids);
        var rows = new List<(long, T)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add((reader.GetInt64(0), second(reader)));
        return rows.Count;
    }
}

/// <summary>
/// A closure table: a row for each batch and each thing that came out of it. Made here for some of the large families only; what it would cost
/// for all of them follows from its rows.
/// </summary>
/// <param name="Built">What it took.</param>
internal sealed record ClosureTable(string Built)
{
    internal static async Task<ClosureTable> BuildAsync(FoodSafetyOnly food, int families)
    {
        var keys = Enumerable.Range(0, families).Select(f => MadeUpTrade.Batch(f, 0)).ToArray();
        await food.ExecuteAsync("CREATE TABLE trace_closure (ancestor bigint NOT NULL, descendant bigint NOT NULL)");
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await using var command = food.Database.CreateCommand(
            """
            WITH RECURSIVE family(id) AS (
                SELECT id FROM trace_batches WHERE key = ANY($1) UNION SELECT l.to_id FROM family f JOIN trace_links l ON l.from_id = f.id),
            closure(ancestor, descendant) AS (
                SELECT id, id FROM family UNION SELECT c.ancestor, l.to_id FROM closure c JOIN trace_links l ON l.from_id = c.descendant)
            INSERT INTO trace_closure SELECT ancestor, descendant FROM closure
            """);
        command.Parameters.AddWithValue(keys);
        var rows = await command.ExecuteNonQueryAsync();
        await food.ExecuteAsync("ALTER TABLE trace_closure ADD PRIMARY KEY (ancestor, descendant)");
        await food.ExecuteAsync("VACUUM (ANALYZE) trace_closure");
        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new ClosureTable($"closure of {families:N0} large families: {rows:N0} rows in {seconds:0.0} s");
    }

    internal static async Task<(int Batches, int Links)> ReadAsync(FoodSafetyOnly food, Root root)
    {
        await using var connection = await food.Database.OpenConnectionAsync();
        var nodes = await Alternatives.IdsAsync(connection, "SELECT descendant FROM trace_closure WHERE ancestor = $1", root.Id);
        return (await Alternatives.KeysAsync(connection, [.. nodes.Where(n => n > 0)]), await Alternatives.LinksAsync(connection, nodes));
    }
}
