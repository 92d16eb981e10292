using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>What was decided before a stop of the service stands after it, and a day that fell into the stop is made up for by itself.</summary>
public sealed class RestartTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_round_verifies_and_a_day_that_fell_into_the_stop_is_warned_of_once()
    {
        var connection = await postgres.CreateDatabaseAsync();
        var clock = new ShiftedClock();
        string round, inspection;
        await using (var before = Start(connection, clock))
            (round, inspection) = await DrawAsync(before, clock);

        clock.Advance(TimeSpan.FromDays(30));
        for (var start = 0; start < 2; start++)
        {
            await using var after = Start(connection, clock);
            await Deadline.UntilAsync(async () => await WarningsAsync(after, inspection) == 2);
            (await Inspections(after, "reader", "foodsafety.reader").VerifyRoundAsync(new VerifyRoundRequest { RoundId = round })).Same.ShouldBeTrue();
        }
        await using var last = Start(connection, clock);
        await last.Services.GetRequiredService<WorkAlarmScheduler>().RunOnceAsync(CancellationToken.None);
        (await WarningsAsync(last, inspection)).ShouldBe(2, "due and overdue, each once");
    }

    private static DepartmentHost<Program> Start(string connection, TimeProvider clock) =>
        new("foodsafetydb", connection, services => services.Replace(ServiceDescriptor.Singleton(clock)));

    private static async Task<(string Round, string Inspection)> DrawAsync(DepartmentHost<Program> host, ShiftedClock clock)
    {
        var clerk = new FoodSafetyService.FoodSafetyServiceClient(host.As(FoodSafetyFixture.Office, "clerk", "foodsafety.clerk"));
        await clerk.RegisterOperatorAsync(FoodSafetyFixture.Registration(TestSubjects.Company()));
        foreach (var officer in new[] { "jian", "cha" })
            await Inspections(host, "clerk", "foodsafety.clerk").RegisterInspectorAsync(new RegisterInspectorRequest { RequestId = FoodSafetyFixture.NewId(), Officer = officer, County = "柯城区" });
        var request = new DrawRoundRequest
        {
            RequestId = FoodSafetyFixture.NewId(), County = "柯城区", InspectorsEach = 2, PlannedOn = clock.GetUtcNow().ToCityDate().AddDays(10).ToMessage(),
        };
        request.Shares.Add(new ClassShare { InspectionClass = InspectionClass.Routine, Percent = "100" });
        var drawn = await Inspections(host, "approver", "foodsafety.approver").DrawRoundAsync(request);
        return (drawn.Round.RoundId, drawn.Round.Drawn.ShouldHaveSingleItem().InspectionId);
    }

    private static InspectionService.InspectionServiceClient Inspections(DepartmentHost<Program> host, string officer, string role) => new(host.As(FoodSafetyFixture.Office, officer, role));

    private static async Task<int> WarningsAsync(DepartmentHost<Program> host, string inspection)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        return await db.AuditEntries.CountAsync(a => a.Action.StartsWith("work.") && a.Details.Contains(inspection));
    }
}
