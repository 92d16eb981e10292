using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>The work list of an office: order, pages, and warnings that go out once.</summary>
public sealed class WorkListTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    [Fact]
    public async Task A_warning_goes_out_once_before_and_once_after_across_replicas_and_restarts()
    {
        var inspection = await PlannedAsync("衢江区", days: 10);
        (await AuditsAsync(inspection)).ShouldBeEmpty();
        await RoundAsync();
        (await AuditsAsync(inspection)).ShouldBeEmpty("the warning day has not come");

        office.Clock.Advance(TimeSpan.FromDays(7));
        await Task.WhenAll(RoundAsync(), RoundAsync(), RoundAsync());
        await RoundAsync();
        (await AuditsAsync(inspection)).ShouldBe(["work.due"]);
        var item = (await office.WorkOnAsync(inspection)).ShouldHaveSingleItem();
        (item.Warned, item.Overdue).ShouldBe((true, false));

        office.Clock.Advance(TimeSpan.FromDays(4));
        await Task.WhenAll(RoundAsync(), RoundAsync());
        (await AuditsAsync(inspection)).ShouldBe(["work.due", "work.overdue"]);
        (await office.WorkOnAsync(inspection)).ShouldHaveSingleItem().Overdue.ShouldBeTrue();
    }

    [Fact]
    public async Task After_a_long_stop_both_go_out_and_work_that_is_done_warns_nobody()
    {
        var open = await PlannedAsync("龙游县", days: 5);
        var done = await PlannedAsync("龙游县", days: 5);
        var planned = (await office.Inspector.GetInspectionAsync(new GetInspectionRequest { InspectionId = done })).Inspection;
        await office.Inspector.RecordInspectionAsync(new RecordInspectionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), InspectionId = done, Etag = planned.Etag, Result = InspectionResult.Passed, Findings = "无",
        });

        office.Clock.Advance(TimeSpan.FromDays(60));
        await RoundAsync();

        (await AuditsAsync(open)).ShouldBe(["work.due", "work.overdue"]);
        (await AuditsAsync(done)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_office_sees_its_own_work_the_most_urgent_first_page_by_page()
    {
        var later = await PlannedAsync("开化县", days: 9);
        var sooner = await PlannedAsync("开化县", days: 2);
        var request = new ListWorkRequest { County = "开化县", Kind = FoodWorkKind.Inspection, PageSize = 1 };
        var first = await office.Work.ListWorkAsync(request);
        first.Items.ShouldHaveSingleItem().TargetId.ShouldBe(sooner);
        request.PageToken = first.NextPageToken;
        var second = await office.Work.ListWorkAsync(request);
        (second.Items.Single().TargetId, second.NextPageToken).ShouldBe((later, ""));
        request.OverdueOnly = true;
        (await office.Work.ListWorkAsync(request).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    private async Task<string> PlannedAsync(string county, int days)
    {
        var known = await office.OperatorAsync(TestSubjects.Company(), county: county);
        return (await office.Clerk.ScheduleInspectionAsync(new ScheduleInspectionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, PlannedOn = office.ClockToday.AddDays(days).ToMessage(),
        })).Inspection.InspectionId;
    }

    // The audit log names the item of work; its details name what it is about.
    private Task<List<string>> AuditsAsync(string inspection) => office.DbAsync(db => Task.FromResult(
        db.AuditEntries.Where(a => a.Action.StartsWith("work.") && a.Details.Contains(inspection)).OrderBy(a => a.Sequence).Select(a => a.Action).ToList()));

    private Task<int> RoundAsync() => office.Host.Services.GetRequiredService<WorkAlarmScheduler>().RunOnceAsync(CancellationToken.None);
}
