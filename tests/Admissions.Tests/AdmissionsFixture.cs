using Quzhou.Admissions.V1;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.Admissions.Tests;

/// <summary>The admissions department on a database of its own.</summary>
public sealed class AdmissionsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Agency = "education-bureau";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal AdmissionsService.AdmissionsServiceClient Clerk => As("clerk", "admissions.clerk");

    internal AdmissionsService.AdmissionsServiceClient Approver => As("approver", "admissions.approver");

    internal AdmissionsService.AdmissionsServiceClient Reader => As("reader", "admissions.reader");

    internal AdmissionsService.AdmissionsServiceClient As(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal ExamService.ExamServiceClient Exam(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal PlanService.PlanServiceClient Plans(string officer, string role, string agency = Agency) => new(Host.As(agency, officer, role));

    internal ExchangeService.ExchangeServiceClient Exchange(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal AllocationService.AllocationServiceClient Runs(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal ResultService.ResultServiceClient Portal => new(Host.As("public-portal", "portal", "admissions.public"));

    internal string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>("admissionsdb", Connection = await postgres.CreateDatabaseAsync());

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();
}
