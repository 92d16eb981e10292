using Quzhou.Licensing.V1;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.Licensing.Tests;

/// <summary>The licensing department on a database of its own.</summary>
public sealed class LicensingFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Agency = "licensing-office";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal LicensingService.LicensingServiceClient Clerk => As("clerk", "licensing.clerk", "licensing.reader");

    internal LicensingService.LicensingServiceClient Examiner => As("examiner", "licensing.examiner");

    internal LicensingService.LicensingServiceClient Approver => As("approver", "licensing.approver");

    internal LicensingService.LicensingServiceClient As(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>("licensingdb", await postgres.CreateDatabaseAsync());

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();
}
