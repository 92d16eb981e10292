using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Schools and their enrolment plans through the whole pipeline.</summary>
public sealed class SchoolAndPlanTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_private_school_is_kept_with_its_operator_and_its_fees()
    {
        var operatorId = TestSubjects.Company();
        var request = Steps.PrivateSchool(operatorId, highFee: true);

        var school = (await city.Clerk.RegisterSchoolAsync(request)).School;

        (school.Name, school.Ownership, school.HighFee, school.TuitionFen).ShouldBe((request.Name, Ownership.Private, true, 4_000_000L));
        (school.Operator.Id, school.Operator.Type).ShouldBe((operatorId.Masked(), SubjectType.Enterprise));
    }

    [Fact]
    public async Task A_public_school_has_no_operator() =>
        (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School.Operator.ShouldBeNull();

    [Fact]
    public async Task A_plan_is_submitted_by_one_officer_and_approved_by_another()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var submitted = await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId));
        (submitted.Verdict, submitted.Plan.State).ShouldBe((Verdict.Granted, PlanState.Submitted));

        var approved = await city.Approver.ApprovePlanAsync(Steps.Approval(submitted.Plan));

        (approved.Verdict, approved.Plan.State).ShouldBe((Verdict.Granted, PlanState.Approved));
        approved.Basis.ShouldHaveSingleItem().Citation.ShouldBe("衢市教基〔2018〕17号三(二)");
        approved.Plan.Etag.ShouldNotBe(submitted.Plan.Etag);
        (await city.PlanAsync(approved.Plan.PlanId)).ShouldBe(approved.Plan);
    }

    [Fact]
    public async Task Who_submitted_a_plan_does_not_approve_it()
    {
        var both = city.As("both", "admissions.clerk", "admissions.approver");
        var school = (await both.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var submitted = (await both.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;

        (await both.ApprovePlanAsync(Steps.Approval(submitted)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        (await city.PlanAsync(submitted.PlanId)).ShouldBe(submitted);
        (await city.Approver.ApprovePlanAsync(Steps.Approval(submitted))).Plan.State.ShouldBe(PlanState.Approved);
    }

    [Fact]
    public async Task An_approved_plan_is_not_approved_again()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());

        (await city.Approver.ApprovePlanAsync(Steps.Approval(plan)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Of_officers_that_approve_at_once_one_succeeds()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var submitted = (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await city.As($"approver{i}", "admissions.approver").ApprovePlanAsync(Steps.Approval(submitted));
                return StatusCode.OK;
            }
            catch (RpcException error)
            {
                return error.StatusCode;
            }
        }));

        outcomes.Count(o => o == StatusCode.OK).ShouldBe(1);
        outcomes.Count(o => o == StatusCode.Aborted).ShouldBe(3);
    }

    [Fact]
    public async Task A_stale_version_is_aborted()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var submitted = (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;
        await city.Approver.ApprovePlanAsync(Steps.Approval(submitted));

        (await city.Approver.ApprovePlanAsync(Steps.Approval(submitted)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_makes_one_plan()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var request = Steps.Plan(school.SchoolId, 2031);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await city.Clerk.SubmitPlanAsync(request)));

        answers.Distinct().ShouldHaveSingleItem();
        (await city.Reader.ListPlansAsync(new ListPlansRequest { Year = 2031 })).Plans.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_approval_repeated_gets_the_same_answer()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var request = Steps.Approval((await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan);

        var first = await city.Approver.ApprovePlanAsync(request);

        (await city.Approver.ApprovePlanAsync(request)).ShouldBe(first);
    }

    [Fact]
    public async Task A_request_id_with_another_payload_is_refused()
    {
        var request = Steps.PublicSchool();
        await city.Clerk.RegisterSchoolAsync(request);
        request.Name = Steps.NewName();

        (await city.Clerk.RegisterSchoolAsync(request).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task A_school_has_one_plan_a_year()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId));

        (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId, Steps.Year + 1))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_name_belongs_to_one_school()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;

        (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool(school.Name)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
    }

    [Fact]
    public async Task Plans_are_listed_by_year_page_by_page()
    {
        var expected = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
            expected.Add((await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId, 2040))).Plan.PlanId);
        }

        var (seen, token, pages) = (new List<string>(), "", 0);
        do
        {
            var page = await city.Reader.ListPlansAsync(new ListPlansRequest { Year = 2040, PageSize = 2, PageToken = token });
            page.Plans.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Plans.Select(p => p.PlanId));
            (token, pages) = (page.NextPageToken, pages + 1);
        }
        while (token.Length > 0);

        seen.ShouldBe(expected, ignoreOrder: true);
        pages.ShouldBe(3);
    }
}
