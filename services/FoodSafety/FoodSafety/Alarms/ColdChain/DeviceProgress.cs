using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Persistence;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>
/// How far a device has come, locked for a batch. Loaded and saved as a set, a statement each: a batch may have thousands of
/// devices.
/// </summary>
internal sealed class DeviceProgress
{
    internal required long Number { get; init; }

    internal required string Gateway { get; init; }

    internal required string Product { get; init; }

    internal required Guid OperatorId { get; init; }

    internal required bool Ended { get; init; }

    internal required ReadingMark Mark { get; init; }

    internal DateTimeOffset? LastMeasuredAt { get; set; }

    /// <summary>The stretch outside the limit that goes on.</summary>
    internal ExcursionRun? Run { get; set; }

    /// <summary>Loads and locks devices, always in the order of their numbers.</summary>
    internal static async Task<Dictionary<long, DeviceProgress>> LoadAsync(FoodSafetyDb db, long[] numbers, CancellationToken cancellation)
    {
        await using var command = Command(db, """
            SELECT p.device_number, d.gateway, d.product, d.operator_id, d.ended_on IS NOT NULL, p.highest, p.missing, p.last_measured_at, p.run
            FROM cold_chain_progress p JOIN cold_chain_devices d ON d.number = p.device_number
            WHERE p.device_number = ANY ($1) ORDER BY p.device_number FOR UPDATE OF p
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = numbers, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        var found = new Dictionary<long, DeviceProgress>(numbers.Length);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var device = new DeviceProgress
            {
                Number = reader.GetInt64(0),
                Gateway = reader.GetString(1),
                Product = reader.GetString(2),
                OperatorId = reader.GetGuid(3),
                Ended = reader.GetBoolean(4),
                Mark = new ReadingMark(reader.GetInt64(5), reader.GetFieldValue<long[]>(6).Chunk(2).Select(r => (r[0], r[1]))),
                LastMeasuredAt = reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7),
                Run = reader.IsDBNull(8) ? null : JsonSerializer.Deserialize<ExcursionRun>(reader.GetString(8)),
            };
            found[device.Number] = device;
        }
        return found;
    }

    /// <summary>Saves devices that <see cref="LoadAsync"/> locked.</summary>
    internal static async Task SaveAsync(FoodSafetyDb db, IReadOnlyList<DeviceProgress> devices, CancellationToken cancellation)
    {
        await using var command = Command(db, """
            UPDATE cold_chain_progress p SET highest = u.highest, missing = u.missing::bigint[], last_measured_at = u.last, run = u.run::jsonb
            FROM unnest($1, $2, $3, $4, $5) AS u (number, highest, missing, last, run) WHERE p.device_number = u.number
            """);
        Add(command, NpgsqlDbType.Bigint, devices.Select(d => d.Number).ToArray());
        Add(command, NpgsqlDbType.Bigint, devices.Select(d => d.Mark.Highest).ToArray());
        Add(command, NpgsqlDbType.Text, devices.Select(d => $"{{{string.Join(',', d.Mark.Missing.Select(r => $"{r.First},{r.Last}"))}}}").ToArray());
        Add(command, NpgsqlDbType.TimestampTz, devices.Select(d => d.LastMeasuredAt).ToArray());
        Add(command, NpgsqlDbType.Text, devices.Select(d => d.Run is null ? null : JsonSerializer.Serialize(d.Run)).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, T[] values) =>
        command.Parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private static NpgsqlCommand Command(FoodSafetyDb db, string sql) =>
        new(sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
}
