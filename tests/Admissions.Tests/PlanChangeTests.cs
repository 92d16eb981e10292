using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>An approved plan is changed with the bureau's approval, and never below what is placed.</summary>
public sealed class PlanChangeTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_change_is_proposed_by_one_and_approved_by_another()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var proposed = (await ProposeAsync(plan, 460)).Change;
        (proposed.State, proposed.Seats, proposed.ProposedBy).ShouldBe((PlanChangeState.Proposed, 460, "clerk"));
        (await city.PlanAsync(plan.PlanId)).Seats.ShouldBe(450);
        (await ProposeAsync(plan, 470).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("CHANGE_OPEN");
        (await DecideAsync(proposed, approved: true, "clerk").ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var decided = await DecideAsync(proposed, approved: true);

        (decided.Verdict, decided.Plan.Seats, decided.Change.State, decided.Change.DecidedBy).ShouldBe((Verdict.Granted, 460, PlanChangeState.Approved, "approver"));
        decided.Basis.Rules().ShouldBe(["admissions.plan.adjusted"]);
        decided.Basis[0].Facts.Take(2).Select(f => f.Value).ShouldBe(["450", "460"]);
        (await city.PlanAsync(plan.PlanId)).Seats.ShouldBe(460);
        (await DecideAsync(decided.Change, approved: false).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await DecideAsync(proposed, approved: true).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task A_refused_change_leaves_the_plan_and_the_next_may_be_proposed()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var refused = await DecideAsync((await ProposeAsync(plan, 460)).Change, approved: false);

        (refused.Verdict, refused.Change.State, refused.Plan.Seats).ShouldBe((Verdict.Refused, PlanChangeState.Refused, 450));
        await ProposeAsync(plan, 455);
        var listed = (await city.Plans("reader", "admissions.reader").ListPlanChangesAsync(new ListPlanChangesRequest { PlanId = plan.PlanId })).Changes;
        listed.Select(c => (c.Seats, c.State)).ShouldBe([(460, PlanChangeState.Refused), (455, PlanChangeState.Proposed)]);
    }

    [Fact]
    public async Task A_plan_that_is_not_approved_is_declared_and_not_changed()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var plan = (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;

        (await ProposeAsync(plan, 460).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_APPROVED");
    }

    [Theory]
    [InlineData(22, Verdict.Granted)]
    [InlineData(23, Verdict.Refused)]
    public async Task A_change_keeps_the_shares_of_a_plan(int special, Verdict expected)
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());

        var answer = await ProposeAsync(plan, 450, special);

        answer.Verdict.ShouldBe(expected);
        answer.Basis.Rules().ShouldBe(expected == Verdict.Granted ? [] : ["admissions.special.share"]);
    }

    [Fact]
    public async Task A_change_never_goes_below_what_the_published_result_places()
    {
        var year = new ExamYear(city, 2031);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 3);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(490), school.Name)]);
        await year.PublishAsync(await year.RunAsync());
        var plan = await PlanOfAsync(year);

        var below = await ProposeAsync(plan, 1);
        (below.Verdict, below.Change).ShouldBe((Verdict.Refused, null));
        below.Basis.Rules().ShouldBe(["admissions.plan.never-exceeded"]);
        (await DecideAsync((await ProposeAsync(plan, 2)).Change, approved: true)).Plan.Seats.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_after_the_snapshot_asks_for_a_new_run()
    {
        var year = new ExamYear(city, 2032);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 1);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(490), school.Name)]);
        var run = await year.RunAsync();
        await DecideAsync((await ProposeAsync(await PlanOfAsync(year), 2)).Change, approved: true);

        (await ApprovalAsync(run)).ShouldBe("PLAN_CHANGED");
        (await year.SchoolsAsync(await year.PublishAsync(await year.RunAsync()))).ShouldBe([school.Name, school.Name]);
    }

    [Fact]
    public async Task A_corrected_run_is_not_published_beyond_a_plan_that_was_lowered_meanwhile()
    {
        var year = new ExamYear(city, 2033);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(490), school.Name)]);
        await CorrectAsync(year, SchoolStage.HighSchool);
        (await year.SchoolsAsync(await year.PublishAsync(await year.RunAsync()))).ShouldBe([school.Name, "-"]);
        await DecideAsync((await ProposeAsync(await PlanOfAsync(year), 1)).Change, approved: true);
        await CorrectAsync(year, SchoolStage.FinalYear);
        var run = await year.RunAsync();
        (await year.SchoolsAsync(run)).ShouldBe([school.Name, school.Name]);

        (await ApprovalAsync(run)).ShouldBe("PLAN_EXCEEDED");
        await DecideAsync((await ProposeAsync(await PlanOfAsync(year), 2)).Change, approved: true);
        (await year.PublishAsync(run)).State.ShouldBe(AllocationState.Published);
    }

    public static TheoryData<string, Action<ProposePlanChangeRequest>, string> Bad => new()
    {
        { "no reason", r => r.Reason = "", "reason:REQUIRED" },
        { "no seats", r => r.Seats = 0, "seats:OUT_OF_RANGE" },
        { "no classes", r => r.Classes = 0, "classes:OUT_OF_RANGE" },
        { "quotas below none", r => r.QuotaSeats = -1, "quota_seats:OUT_OF_RANGE" },
        { "parts more than the whole", r => r.QuotaSeats = 451, "seats:LESS_THAN_ITS_PARTS" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_malformed_change_names_its_field(string name, Action<ProposePlanChangeRequest> spoil, string expected)
    {
        var request = Change(await city.ApprovedPlanAsync(Steps.PublicSchool()), 450, 0);
        spoil(request);

        (await city.Plans("clerk", "admissions.clerk").ProposePlanChangeAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    private static ProposePlanChangeRequest Change(Plan plan, int seats, int special) => new()
    {
        RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag, Classes = 10, Seats = seats, SpecialTalentSeats = special, Reason = "校舍扩建",
    };

    private AsyncUnaryCall<ProposePlanChangeResponse> ProposeAsync(Plan plan, int seats, int special = 0) =>
        city.Plans("clerk", "admissions.clerk").ProposePlanChangeAsync(Change(plan, seats, special));

    private AsyncUnaryCall<DecidePlanChangeResponse> DecideAsync(PlanChange change, bool approved, string officer = "approver") =>
        city.Plans(officer, "admissions.approver").DecidePlanChangeAsync(new DecidePlanChangeRequest
        {
            RequestId = AdmissionsFixture.NewId(), ChangeId = change.ChangeId, Etag = change.Etag, Approved = approved,
        });

    private async Task<Plan> PlanOfAsync(ExamYear year) => (await city.Reader.ListPlansAsync(new ListPlansRequest { Year = year.Year })).Plans.Single();

    private Task<string> ApprovalAsync(AllocationRun run) => city.Runs("approver1", "admissions.approver").ApprovePublicationAsync(
        new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag }).ReasonAsync(StatusCode.FailedPrecondition);

    private async Task CorrectAsync(ExamYear year, SchoolStage stage) => await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(new RecordCorrectionRequest
    {
        RequestId = AdmissionsFixture.NewId(),
        RegistrationId = year.Registrations[1].RegistrationId,
        Eligibility = new EligibilityCorrection
        {
            Facts = new EligibilityFacts { Stage = stage, Track = StudyTrack.General, QuzhouHousehold = true, StudentStatusInCity = true, CompletedJuniorSchool = true },
        },
        Reason = "核实在校情况",
    });
}
