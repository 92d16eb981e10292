using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests;

/// <summary>Applications through the whole pipeline.</summary>
public sealed class ApplicationTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    [Fact]
    public async Task A_signed_commitment_is_decided_on_the_spot()
    {
        var company = TestSubjects.Company();
        var submitted = await city.SubmitAsync(company, Steps.Pawn, Route.Commitment);
        submitted.Verdict.ShouldBe(Verdict.Granted);
        submitted.Application.State.ShouldBe(ApplicationState.AwaitingCommitment);

        var signed = await city.SignAsync(submitted.Application);

        signed.Verdict.ShouldBe(Verdict.Granted);
        signed.Application.State.ShouldBe(ApplicationState.Granted);
        signed.Basis[0].Article.ShouldBe(11);
        (await city.PermitAsync(signed.Application.PermitId)).Supervision.ShouldBe(Supervision.Normal);
    }

    [Theory]
    [InlineData(44, Route.Ordinary, "附件1")]
    [InlineData(1, Route.Ordinary, "四")]
    [InlineData(Steps.Food, Route.Commitment, "附件2")]
    [InlineData(Steps.Gas, Route.Filing, "四")]
    [InlineData(6, Route.Ordinary, "四")]
    public async Task What_the_catalogue_does_not_allow_is_refused_with_its_basis(int serial, Route route, string part)
    {
        var answer = await city.SubmitAsync(TestSubjects.Company(), serial, route);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Application.ShouldBeNull();
        answer.Basis.ShouldContain(b => b.Part == part && b.ReasonZh.Length > 0);
    }

    [Fact]
    public async Task A_filing_is_received_at_once() =>
        (await city.SubmitAsync(TestSubjects.Company(), 6, Route.Filing)).Application.State.ShouldBe(ApplicationState.Granted);

    [Fact]
    public async Task A_strict_item_is_not_decided_by_who_examined_it()
    {
        var submitted = await city.SubmitAsync(TestSubjects.Company(), Steps.Food, Route.Ordinary);
        submitted.Verdict.ShouldBe(Verdict.Restricted);
        submitted.Application.StrictReview.ShouldBeTrue();
        var examined = await city.ExamineAsync(submitted.Application);
        var both = city.As("examiner", "licensing.approver");

        (await both.DecideApplicationAsync(Steps.Decision(examined)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var decided = await city.Approver.DecideApplicationAsync(Steps.Decision(examined));
        decided.Verdict.ShouldBe(Verdict.Granted);
        decided.Application.PermitId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_decision_is_shown_later_with_the_basis_it_was_given()
    {
        var signed = await city.SignAsync((await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application);

        var shown = await city.Clerk.GetApplicationAsync(new GetApplicationRequest { ApplicationId = signed.Application.ApplicationId });

        shown.Basis.ShouldBe(signed.Basis);
        shown.Application.State.ShouldBe(ApplicationState.Granted);
    }

    [Fact]
    public async Task A_refusal_gives_no_permit()
    {
        var examined = await city.ExamineAsync((await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary)).Application);

        var decided = await city.Approver.DecideApplicationAsync(Steps.Decision(examined, grant: false));

        decided.Verdict.ShouldBe(Verdict.Refused);
        decided.Application.PermitId.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_officers_that_decide_at_once_do_not_both_succeed()
    {
        var examined = await city.ExamineAsync((await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary)).Application);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await city.As($"approver{i}", "licensing.approver").DecideApplicationAsync(Steps.Decision(examined, grant: i % 2 == 0));
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
    public async Task The_same_request_again_changes_nothing()
    {
        var request = Steps.Application(TestSubjects.Company(), Steps.Gas, Route.Ordinary);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await city.Clerk.SubmitApplicationAsync(request)));

        answers.Select(a => a.Application.ApplicationId).Distinct().ShouldHaveSingleItem();
        var listed = await city.Clerk.ListApplicationsAsync(new ListApplicationsRequest { SubjectId = request.SubjectId });
        listed.Applications.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_id_with_another_payload_is_refused()
    {
        var request = Steps.Application(TestSubjects.Company(), Steps.Gas, Route.Ordinary);
        await city.Clerk.SubmitApplicationAsync(request);
        request.SubjectName = "另一名称";

        (await city.Clerk.SubmitApplicationAsync(request).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("REQUEST_ID_REUSED");
    }
}
