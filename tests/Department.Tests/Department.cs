using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quzhou.Law;
using Quzhou.Licensing.V1;
using Quzhou.Platform.V1;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.Department.Tests;

/// <summary>A department on a database of its own, which a test may spoil.</summary>
internal sealed class Department : IAsyncDisposable
{
    private readonly DepartmentHost<Program> host;
    private readonly string connection;

    private Department(DepartmentHost<Program> host, string connection) => (this.host, this.connection) = (host, connection);

    internal IServiceProvider Services => host.Services;

    internal string IdentityDirectory => host.IdentityDirectory;

    internal LicensingService.LicensingServiceClient WithToken(string? token) => new(host.WithToken(token));

    internal static async Task<Department> StartAsync(PostgresFixture postgres)
    {
        var connection = await postgres.CreateDatabaseAsync();
        return new Department(new DepartmentHost<Program>("licensingdb", connection), connection);
    }

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>One use case, which writes one audit entry.</summary>
    internal async Task<SubmitApplicationResponse> SubmitAsync(SubjectId subject) =>
        await new LicensingService.LicensingServiceClient(host.As("licensing-office", "clerk", "licensing.clerk")).SubmitApplicationAsync(new SubmitApplicationRequest
        {
            RequestId = Guid.NewGuid().ToString(), SubjectId = subject.Reveal(), SubjectName = "样例", Zone = Zone.HighTech, Serial = 52, Route = V1Route,
        });

    internal async Task<VerifyAuditResponse> VerifyAsync() =>
        await new OperationsService.OperationsServiceClient(host.As("audit-office", "auditor", "auditor")).VerifyAuditAsync(new VerifyAuditRequest());

    internal async Task ExecuteAsync(string sql)
    {
        await using var session = new NpgsqlConnection(connection);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync();
    }

    internal async Task<long> CountAsync(string sql)
    {
        await using var session = new NpgsqlConnection(connection);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand(sql, session);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private const Route V1Route = Route.Ordinary;
}
