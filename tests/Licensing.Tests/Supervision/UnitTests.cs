using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Common.V1;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Scheduling;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.FollowUp;

/// <summary>Crossbow and blasting units by the calendar: plans and years come due by themselves, and no stop loses a day.</summary>
public sealed class UnitTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private SupervisionService.SupervisionServiceClient Clerk => city.Supervision("clerk", "supervision.clerk");

    private SupervisionService.SupervisionServiceClient Inspector => city.Supervision("inspector", "supervision.inspector");

    private SupervisionService.SupervisionServiceClient Approver => city.Supervision("approver", "supervision.approver");

    [Fact]
    public async Task Months_and_half_months_are_planned_overdue_and_alarmed_once_however_long_the_stop()
    {
        var unit = await RegisterAsync(SupervisedKind.Explosives);
        city.Clock.MoveTo(new DateOnly(city.Today.Year, city.Today.Month, 1).AddMonths(3).AddDays(2));
        (await RunAsync()).ShouldBeGreaterThan(0);
        (await RunAsync()).ShouldBe(0, "a second round finds nothing left to do");

        var periods = (await Clerk.ListExplosivesPeriodsAsync(new ListExplosivesPeriodsRequest { OverdueOnly = true, PageSize = 500 })).Periods.Where(p => p.SubjectKey == unit.SubjectKey).ToList();
        periods.Count(p => p.Level == ExplosivesLevel.Brigade).ShouldBe(2);
        periods.Count(p => p.Level == ExplosivesLevel.Station).ShouldBe(5);
        var checkedNow = await Inspector.RecordExplosivesCheckAsync(Check(unit, ExplosivesLevel.Station));
        checkedNow.Measure.ShouldBeNull();
        var key = Guid.Parse(unit.SubjectKey);
        (await city.QueryAsync(db => db.WorkItems.CountAsync(i => i.DoneOn == null && db.Set<ExplosivesPeriodRow>().Any(p => p.Id == i.TargetId && p.SubjectKey == key))))
            .ShouldBe(3, "two months that nobody checked, and the one that runs");
        (await Clerk.ListExplosivesPeriodsAsync(new ListExplosivesPeriodsRequest { PageSize = 500 })).Periods
            .Single(p => p.SubjectKey == unit.SubjectKey && p.MetOn is not null).Level.ShouldBe(ExplosivesLevel.Station);
    }

    [Fact]
    public async Task A_hazard_is_put_right_by_its_day_or_business_stops_by_another_officer()
    {
        var unit = await RegisterAsync(SupervisedKind.Explosives);
        var request = Check(unit, ExplosivesLevel.Brigade);
        (request.Finding, request.Statement, request.RectifyBy) = (ExplosivesFinding.Hazard, "警示标识缺失", city.Today.AddDays(5).ToMessage());
        var measure = (await Inspector.RecordExplosivesCheckAsync(request)).Measure;
        measure.Stage.ShouldBe(ExplosivesMeasureStage.OrderedToRectify);
        (await Approver.DecideExplosivesMeasureAsync(Decision(measure)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        city.Clock.Advance(TimeSpan.FromDays(6));
        (await city.Supervision("inspector", "supervision.approver").DecideExplosivesMeasureAsync(Decision(measure)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await Approver.DecideExplosivesMeasureAsync(Decision(measure))).Measure.Stage.ShouldBe(ExplosivesMeasureStage.Suspended);
    }

    [Fact]
    public async Task A_year_comes_due_in_its_first_quarter_and_is_rated_by_the_published_scale()
    {
        var unit = await RegisterAsync(SupervisedKind.Crossbow);
        var year = city.Today.Year;
        await Clerk.RecordDeductionAsync(new RecordDeductionRequest
        {
            RequestId = Id(), SubjectKey = unit.SubjectKey, Item = DeductionItem.SafeguardsMissing, VerifiedOn = city.Today.ToMessage(), VerifiedBy = "治安支队", Reference = "KF-1",
        });
        var rating = new ClassifyYearRequest { RequestId = Id(), SubjectKey = unit.SubjectKey, Year = year };
        (await Approver.ClassifyYearAsync(rating).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        city.Clock.MoveTo(new DateOnly(year + 1, 1, 2));
        await RunAsync();
        (await WorkAsync(overdueOnly: false)).ShouldContain(w => w.Kind == WorkKind.YearClass && w.TargetId == unit.SubjectKey && w.DueOn.Equals(new DateOnly(year + 1, 3, 31).ToMessage()));
        (await Approver.ClassifyYearAsync(rating)).Verdict.ShouldBe(Verdict.Refused, "no scale is published");
        await Approver.PublishClassScaleAsync(new PublishClassScaleRequest { RequestId = Id(), FirstYear = year, AaFrom = "9.5", AFrom = "8", Reference = "衢公告2号" });
        rating.RequestId = Id();
        (await city.Supervision("clerk", "supervision.approver").ClassifyYearAsync(rating).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var rated = await Approver.ClassifyYearAsync(rating);
        rated.YearClass.Points.ShouldBe("9");
        rated.YearClass.Grade.ShouldBe(YearClassGrade.A);
        (await WorkAsync(overdueOnly: false)).ShouldNotContain(w => w.Kind == WorkKind.YearClass && w.TargetId == unit.SubjectKey);
    }

    [Fact]
    public async Task A_major_risk_is_published_with_its_warning_and_gone_when_lowered()
    {
        var unit = await RegisterAsync(SupervisedKind.Crossbow);
        var risk = (await Clerk.AssessRiskAsync(new AssessRiskRequest
        {
            RequestId = Id(), SubjectKey = unit.SubjectKey, Source = RiskSource.DailyManagement, Likelihood = RiskGrade.High, Gravity = RiskGrade.High, Level = RiskLevel.Major, Reasoning = "库房失管",
        })).Risk;
        risk = (await Clerk.IssueWarningAsync(new IssueWarningRequest { RequestId = Id(), RiskId = risk.RiskId, Etag = risk.Etag, Guidance = "立即整改" })).Risk;
        risk.ReviewDueOn.ShouldNotBeNull();
        var anybody = new SupervisionService.SupervisionServiceClient(city.Host.As("citizens-portal", "anybody", "public.reader"));
        (await anybody.ListPublishedRisksAsync(new ListPublishedRisksRequest())).Risks.ShouldNotBeEmpty();
        var review = new ReviewRiskRequest
        {
            RequestId = Id(), RiskId = risk.RiskId, Etag = risk.Etag, Outcome = RiskReviewOutcome.Lower, Source = RiskSource.DailyManagement, Likelihood = RiskGrade.Low, Gravity = RiskGrade.Low, Reasoning = "已整改",
        };
        (await Approver.ReviewRiskAsync(review)).Risk.State.ShouldBe(RiskState.Assessed, "a changed level is warned of anew");
        (await anybody.ListPublishedRisksAsync(new ListPublishedRisksRequest())).Risks.ShouldBeEmpty();
    }

    private static string Id() => FollowUpFixture.NewId();

    private Task<int> RunAsync() => city.Host.Services.GetRequiredService<FollowUpScheduler>().RunOnceAsync(TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<WorkItem>> WorkAsync(bool overdueOnly) =>
        (await Clerk.ListFollowUpWorkAsync(new ListFollowUpWorkRequest { OverdueOnly = overdueOnly, PageSize = 500 })).Items;

    private async Task<SupervisedSubject> RegisterAsync(SupervisedKind kind) => (await Clerk.RegisterSubjectAsync(new RegisterSubjectRequest
    {
        RequestId = Id(), SubjectId = TestSubjects.Company().Reveal(), SubjectName = "衢州样例有限公司", Kind = kind, District = "柯城区", Station = kind == SupervisedKind.Explosives ? "石梁派出所" : "",
    })).Subject;

    private RecordExplosivesCheckRequest Check(SupervisedSubject unit, ExplosivesLevel level) => new()
    {
        RequestId = Id(), SubjectKey = unit.SubjectKey, Level = level, Items = { ExplosivesItem.Marks }, Finding = ExplosivesFinding.None, CheckedOn = city.Today.ToMessage(), Reference = "BP-1",
    };

    private static DecideExplosivesMeasureRequest Decision(ExplosivesMeasure measure) =>
        new() { RequestId = Id(), MeasureId = measure.MeasureId, Etag = measure.Etag, Stage = ExplosivesMeasureStage.Suspended };
}
