using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Quzhou.Admissions.Persistence;

/// <summary>A column of a bulk write.</summary>
/// <param name="Name">Name in the database.</param>
/// <param name="Type">Type in the database.</param>
/// <param name="Value">Its value of a row.</param>
internal sealed record BulkColumn<T>(string Name, NpgsqlDbType Type, Func<T, object?> Value);

/// <summary>Writes many rows with COPY inside the transaction of a work, for what a year has by the ten thousand.</summary>
internal static class Bulk
{
    /// <summary>Writes new rows.</summary>
    internal static async Task InsertAsync<T>(
        this AdmissionsDb db, string table, IReadOnlyList<BulkColumn<T>> columns, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value)
                    await writer.WriteAsync(value, column.Type, cancellation);
                else
                    await writer.WriteNullAsync(cancellation);
            }
        }
        await writer.CompleteAsync(cancellation);
    }

    /// <summary>Writes rows, in place of those with the same key.</summary>
    [SuppressMessage("Security", "EF1002", Justification = "Names of tables and columns, all of them constants of this program.")]
    internal static async Task UpsertAsync<T>(
        this AdmissionsDb db, string table, string key, IReadOnlyList<BulkColumn<T>> columns, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var names = Names(columns);
        var set = string.Join(", ", columns.Select(c => $"{c.Name} = EXCLUDED.{c.Name}"));
        await db.Database.ExecuteSqlRawAsync($"CREATE TEMP TABLE staging_{table} ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA", cancellation);
        await db.InsertAsync($"staging_{table}", columns, rows, cancellation);
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO {table} ({names}) SELECT {names} FROM staging_{table} ON CONFLICT ({key}) DO UPDATE SET {set}", cancellation);
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE staging_{table}", cancellation);
    }

    private static string Names<T>(IReadOnlyList<BulkColumn<T>> columns) => string.Join(", ", columns.Select(c => c.Name));
}
