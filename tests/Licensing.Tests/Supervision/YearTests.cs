using Google.Type;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Licensing.Scheduling;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.FollowUp;

/// <summary>Years that nobody rated: none is lost from the list of work, however long nobody looked.</summary>
public sealed class YearTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private SupervisionService.SupervisionServiceClient Clerk => city.Supervision("clerk", "supervision.clerk");

    private SupervisionService.SupervisionServiceClient Approver => city.Supervision("approver", "supervision.approver");

    [Fact]
    public async Task A_year_that_nobody_rated_stays_on_the_list_until_it_is_and_the_next_follows()
    {
        var unit = await RegisterAsync();
        var year = city.Today.Year;
        city.Clock.MoveTo(new DateOnly(year + 2, 1, 2));
        await RunAsync();
        await RunAsync();
        (await YearsAsync(unit)).ShouldBe([new DateOnly(year + 1, 3, 31).ToMessage()], "the older of the two");
        await Approver.PublishClassScaleAsync(new PublishClassScaleRequest { RequestId = Id(), FirstYear = year, AaFrom = "9.5", AFrom = "8", Reference = $"衢公告{Id()[..8]}号" });
        await Approver.ClassifyYearAsync(new ClassifyYearRequest { RequestId = Id(), SubjectKey = unit.SubjectKey, Year = year + 1 });
        (await YearsAsync(unit)).ShouldBe([new DateOnly(year + 1, 3, 31).ToMessage()], "another year was rated");
        await Approver.ClassifyYearAsync(new ClassifyYearRequest { RequestId = Id(), SubjectKey = unit.SubjectKey, Year = year });
        (await YearsAsync(unit)).ShouldBeEmpty();
        await RunAsync();
        (await YearsAsync(unit)).ShouldBeEmpty("both are rated");
    }

    private static string Id() => FollowUpFixture.NewId();

    private Task<int> RunAsync() => city.Host.Services.GetRequiredService<FollowUpScheduler>().RunOnceAsync(TestContext.Current.CancellationToken);

    private async Task<IEnumerable<Date>> YearsAsync(SupervisedSubject unit) =>
        (await Clerk.ListFollowUpWorkAsync(new ListFollowUpWorkRequest { PageSize = 500 })).Items.Where(w => w.Kind == WorkKind.YearClass && w.TargetId == unit.SubjectKey).Select(w => w.DueOn);

    private async Task<SupervisedSubject> RegisterAsync() => (await Clerk.RegisterSubjectAsync(new RegisterSubjectRequest
    {
        RequestId = Id(), SubjectId = TestSubjects.Company().Reveal(), SubjectName = "衢州样例弩业有限公司", Kind = SupervisedKind.Crossbow, District = "柯城区",
    })).Subject;
}
