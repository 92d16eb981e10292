using System.Collections.Concurrent;
using Npgsql;
using Quzhou.Platform;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>The partitions of readings, one a day of the city (按日分区): made by the first reading of a day, dropped as a whole.</summary>
internal sealed class ReadingDays(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<DateOnly, bool> known = new();

    /// <summary>Makes the partitions that a batch needs. Outside its transaction: a day that is made stays made.</summary>
    internal async Task EnsureAsync(IEnumerable<PendingReading> readings, CancellationToken cancellation)
    {
        foreach (var day in readings.Where(r => r.Fault is null).Select(r => r.MeasuredAt.ToCityDate()).Distinct())
        {
            if (known.ContainsKey(day))
                continue;
            await using var command = database.CreateCommand("SELECT cold_chain_make_day($1)");
            command.Parameters.Add(new NpgsqlParameter { Value = day });
            await command.ExecuteNonQueryAsync(cancellation);
            known[day] = true;
        }
    }

    /// <summary>Drops the days before one; returns how many.</summary>
    internal async Task<int> DropBeforeAsync(DateOnly day, CancellationToken cancellation)
    {
        foreach (var old in known.Keys.Where(d => d < day))
            known.TryRemove(old, out _);
        await using var command = database.CreateCommand("SELECT cold_chain_drop_before($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = day });
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
