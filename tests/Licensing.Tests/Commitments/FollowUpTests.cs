using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Commitments;

/// <summary>What follows a decision by commitment (后续监管), annex 2 Art. 12 and 13.</summary>
public sealed class FollowUpTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private static readonly DateOnly Day = new(2018, 7, 2);

    [Fact]
    public async Task A_commitment_that_is_kept_is_confirmed_and_leaves_nothing_to_do()
    {
        city.Clock.MoveTo(Day);
        var company = TestSubjects.Company();
        var granted = await city.GrantedAsync(company, laterBy: Day.AddDays(30));
        (await city.WorkAsync(granted.ApplicationId)).Select(w => (w.Kind, w.Detail, w.DueOn)).ShouldBe(
            [(WorkKind.LaterMaterials, "3", Day.AddDays(30).ToMessage()), (WorkKind.Inspection, "", new DateOnly(2018, 9, 3).ToMessage())], "2 September is a Sunday");

        var correctable = await city.Desk().ReceiveLaterMaterialsAsync(Materials(granted, new LaterMaterial { Number = 3, Curable = true }));
        correctable.Verdict.ShouldBe(Verdict.Refused);
        var received = await city.Desk().ReceiveLaterMaterialsAsync(Materials(await city.ReadAsync(granted), new LaterMaterial { Number = 3, Conforms = true }));
        received.Verdict.ShouldBe(Verdict.Granted);

        city.Clock.MoveTo(new DateOnly(2018, 9, 1));
        var inspected = await city.Inspector().RecordCommitmentInspectionAsync(city.Inspection(await city.ReadAsync(granted), CommitmentInspectionOutcome.Matches, 4, 5));

        (inspected.Verdict, inspected.Commitment.State, inspected.Commitment.Inspector).ShouldBe((Verdict.Granted, CommitmentState.Confirmed, "inspector"));
        inspected.Commitment.Materials.ShouldAllBe(m => m.ReceivedOn != null);
        (await city.WorkAsync(granted.ApplicationId)).ShouldBeEmpty();
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Granted, Verdict.Granted]);
    }

    [Fact]
    public async Task Materials_that_do_not_come_cost_the_permit_and_the_route_in_both_zones()
    {
        city.Clock.MoveTo(Day);
        var company = TestSubjects.Company();
        var granted = await city.GrantedAsync(company, laterBy: Day.AddDays(30));

        city.Clock.MoveTo(Day.AddDays(30));
        await city.RunDeadlinesAsync();
        (await city.CommitmentAsync(granted)).State.ShouldBe(CommitmentState.InForce, "the last day is not over");
        city.Clock.MoveTo(Day.AddDays(90));
        await Task.WhenAll(city.RunDeadlinesAsync(), city.RunDeadlinesAsync(), city.RunDeadlinesAsync());
        await city.RunDeadlinesAsync();

        var due = await city.CommitmentAsync(granted);
        due.State.ShouldBe(CommitmentState.ToBeRevoked);
        due.Basis.ShouldContain(b => b.Article == 12);
        (await city.WorkAsync(granted.ApplicationId)).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Revocation);
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Refused, Verdict.Refused]);

        var request = CommitmentSteps.Revocation(due);
        (await city.Inspector().RevokeCommitmentDecisionAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        var revoked = await city.Chief().RevokeCommitmentDecisionAsync(request);
        (await city.Chief().RevokeCommitmentDecisionAsync(request)).ShouldBe(revoked, "the same request again changes nothing");

        (revoked.Permit.State, revoked.Permit.EndedOn, revoked.Permit.Version).ShouldBe((PermitState.Revoked, city.Today.ToMessage(), 2L));
        var ended = (await city.PublishedAsync<PermitEnded>()).Where(e => e.Subject.Id == company.Reveal()).ShouldHaveSingleItem();
        (ended.PermitId.ToString(), ended.Version, ended.Reason).ShouldBe((granted.PermitId, 2L, PermitEndReason.Revoked));
        var reports = (await city.PublishedAsync<DishonestyReported>()).Where(r => r.Subject.Id == company.Reveal()).ToList();
        reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => (r.Source, r.Behaviour).ShouldBe(("licensing", "LICENSING_DECISION_REVOKED")), r => r.Evidence.ShouldBe($"applications/{granted.ApplicationId}"));
        (await ArchiveAsync(company.Reveal())).Select(e => (e.Kind, e.ClosesCommitment)).ShouldBe([(ArchiveEntryKind.MaterialsMissing, true)]);
    }

    [Fact]
    public async Task A_difference_is_rectified_in_time_and_the_permit_stays()
    {
        city.Clock.MoveTo(Day);
        var company = TestSubjects.Company();
        var granted = await city.GrantedAsync(company);
        var differs = await city.Inspector().RecordCommitmentInspectionAsync(city.Inspection(granted, CommitmentInspectionOutcome.Differs, 3, 4, 5));
        (differs.Verdict, differs.Commitment.State, differs.Commitment.RectifyBy).ShouldBe((Verdict.Restricted, CommitmentState.Rectifying, Day.AddDays(15).ToMessage()));

        city.Clock.MoveTo(Day.AddDays(16));
        await city.RunDeadlinesAsync();
        (await city.WorkAsync(granted.ApplicationId)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            w => w.Kind.ShouldBe(WorkKind.Rectification), w => w.AlarmedOn.ShouldBe(city.Today.ToMessage(), "nobody has looked again"));
        var met = await city.Inspector().RecordRectificationAsync(city.Rectification(differs.Commitment, met: true));

        (met.Verdict, met.Commitment.State).ShouldBe((Verdict.Granted, CommitmentState.Confirmed));
        (await city.PermitAsync(granted.PermitId)).State.ShouldBe(PermitState.InForce);
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Granted, Verdict.Granted]);
        (await city.PublishedAsync<DishonestyReported>()).ShouldNotContain(r => r.Subject.Id == company.Reveal());
    }

    [Fact]
    public async Task A_false_commitment_is_archived_and_reported_and_not_rectified_it_is_revoked()
    {
        city.Clock.MoveTo(Day);
        var company = TestSubjects.Company();
        var granted = await city.GrantedAsync(company);
        var request = city.Inspection(granted, CommitmentInspectionOutcome.FalseCommitment, 3, 4, 5);
        var found = await city.Inspector().RecordCommitmentInspectionAsync(request);
        (await city.Inspector().RecordCommitmentInspectionAsync(request)).ShouldBe(found);
        found.Commitment.State.ShouldBe(CommitmentState.Rectifying);
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Refused, Verdict.Refused]);

        var tooEarly = city.Rectification(found.Commitment, met: false);
        (await city.Inspector().RecordRectificationAsync(tooEarly).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        city.Clock.MoveTo(Day.AddDays(16));
        var notMet = await city.Inspector().RecordRectificationAsync(city.Rectification(found.Commitment, met: false));
        (notMet.Verdict, notMet.Commitment.State).ShouldBe((Verdict.Refused, CommitmentState.ToBeRevoked));
        await city.Chief().RevokeCommitmentDecisionAsync(CommitmentSteps.Revocation(notMet.Commitment));

        (await city.PublishedAsync<DishonestyReported>()).Where(r => r.Subject.Id == company.Reveal()).Select(r => r.Behaviour)
            .ShouldBe(["LICENSING_FALSE_COMMITMENT", "LICENSING_DECISION_REVOKED"]);
        (await ArchiveAsync(company.Reveal())).ShouldHaveSingleItem().Kind.ShouldBe(ArchiveEntryKind.FalseCommitment);
        (await city.CommitmentAsync(granted)).State.ShouldBe(CommitmentState.Revoked);
    }

    [Fact]
    public async Task A_commitment_found_false_in_the_review_is_refused_archived_and_reported()
    {
        city.Clock.MoveTo(Day);
        var company = TestSubjects.Company();
        var submitted = (await city.SubmitAsync(company, Steps.Pawn, Route.Commitment)).Application;

        var found = await city.Inspector().RecordFalseCommitmentAsync(new RecordFalseCommitmentRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag, Evidence = "伪造的《典当经营许可证》",
        });

        (found.Verdict, found.Commitment.State).ShouldBe((Verdict.Refused, CommitmentState.Refused));
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Refused, Verdict.Refused]);
        (await city.PublishedAsync<DishonestyReported>()).ShouldContain(r => r.Subject.Id == company.Reveal() && r.Behaviour == "LICENSING_FALSE_COMMITMENT");
        (await city.SubmitAsync(company, Steps.Pawn, Route.Ordinary)).Application.ShouldNotBeNull("the ordinary route stays open");
    }

    [Fact]
    public async Task Wrong_requests_are_named_and_change_nothing()
    {
        city.Clock.MoveTo(Day);
        var granted = await city.GrantedAsync(TestSubjects.Company());
        var inspector = city.Inspector();

        var future = city.Inspection(granted, CommitmentInspectionOutcome.Matches);
        future.InspectedOn = Day.AddDays(1).ToMessage();
        (await inspector.RecordCommitmentInspectionAsync(future).ViolationsAsync()).ShouldBe(["inspected_on:IN_THE_FUTURE"]);
        var noDay = city.Inspection(granted, CommitmentInspectionOutcome.Differs);
        noDay.RectifyBy = null;
        (await inspector.RecordCommitmentInspectionAsync(noDay).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        var stale = city.Inspection(granted, CommitmentInspectionOutcome.Matches);
        stale.Etag = "1";
        (await inspector.RecordCommitmentInspectionAsync(stale).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        (await city.Desk().ReceiveLaterMaterialsAsync(Materials(granted, new LaterMaterial { Number = 1, Conforms = true })).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_NUMBER");
        (await city.Chief().RevokeCommitmentDecisionAsync(CommitmentSteps.Revocation(await city.CommitmentAsync(granted))).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await city.ReadAsync(granted)).Etag.ShouldBe(granted.Etag);
    }

    private static ReceiveLaterMaterialsRequest Materials(Application application, params LaterMaterial[] materials) => new()
    {
        RequestId = LicensingFixture.NewId(), ApplicationId = application.ApplicationId, Etag = application.Etag, Materials = { materials },
    };

    private async Task<IReadOnlyList<ArchiveEntry>> ArchiveAsync(string subjectId) =>
        (await new ArchiveService.ArchiveServiceClient(city.Host.As(LicensingFixture.Agency, "archivist", "archive.reader")).GetArchiveAsync(new GetArchiveRequest { SubjectId = subjectId })).Entries;
}
