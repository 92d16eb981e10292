using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.FoodSafety.Tests;

/// <summary>Food safety on a database of its own, and the steps that tests begin with.</summary>
public sealed class FoodSafetyFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Agency = "food-safety-office";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    internal FoodSafetyService.FoodSafetyServiceClient Clerk => As("clerk", "foodsafety.clerk");

    internal FoodSafetyService.FoodSafetyServiceClient Approver => As("approver", "foodsafety.approver");

    internal FoodSafetyService.FoodSafetyServiceClient Inspector => As("inspector", "foodsafety.inspector");

    internal FoodSafetyService.FoodSafetyServiceClient As(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>("foodsafetydb", await postgres.CreateDatabaseAsync());

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static RegisterOperatorRequest Registration(SubjectId subject) => new()
    {
        RequestId = NewId(),
        SubjectId = subject.Reveal(),
        SubjectName = "衢州样例餐饮有限公司",
        Kind = OperatorKind.Caterer,
        County = "柯城区",
        Township = "信安街道",
        PermitNumber = "JY1",
    };

    internal async Task<Operator> OperatorAsync(SubjectId subject) => (await Clerk.RegisterOperatorAsync(Registration(subject))).Operator;

    internal async Task<Operator> ReadAsync(Operator known) => (await Clerk.GetOperatorAsync(new GetOperatorRequest { OperatorId = known.OperatorId })).Operator;
}
