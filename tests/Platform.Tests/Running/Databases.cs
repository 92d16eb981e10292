using Npgsql;

namespace Quzhou.Platform.Tests.Running;

/// <summary>Looks into the services' databases, and holds things there, the way a fault would.</summary>
internal sealed class Databases(RunningCity city)
{
    internal static readonly IReadOnlyDictionary<string, string> NameOf = new Dictionary<string, string>
    {
        ["credit"] = "creditdb",
        ["licensing"] = "licensingdb",
        ["housing-fund"] = "housingfunddb",
        ["admissions"] = "admissionsdb",
        ["food-safety"] = "foodsafetydb",
    };

    internal async Task<NpgsqlConnection> OpenAsync(string service)
    {
        var connection = new NpgsqlConnection($"{city.State.Resource("postgres").ConnectionString};Database={NameOf[service]};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    internal async Task ExecuteAsync(string service, string sql)
    {
        await using var connection = await OpenAsync(service);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    internal async Task<long> CountAsync(string service, string sql)
    {
        await using var connection = await OpenAsync(service);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>How often a service enforced a punishment: its audit log cannot forget.</summary>
    internal Task<long> TimesEnforcedAsync(string service, string punishmentId) =>
        CountAsync(service, $"SELECT count(*) FROM audit_log WHERE action = 'punishment.enforced' AND target = '{punishmentId}'");

    /// <summary>Sessions of a service that wait for a lock.</summary>
    internal Task<long> WaitingAsync(string service) =>
        CountAsync(service, $"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{service}' AND wait_event_type = 'Lock' AND datname = current_database()");
}
