using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Tests.FollowUp;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Tobacco;

/// <summary>A licence is cancelled step by step, by the people the text names, and the credit office hears of it once.</summary>
public sealed class RevocationTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private static readonly (RevocationStep Step, string Officer, string Role, CaseDocumentKind[] Documents)[] BeforeHearing =
    [
        (RevocationStep.ReportFiling, "handler", "tobacco.handler", [CaseDocumentKind.FilingReport]),
        (RevocationStep.ReviewFiling, "head", "tobacco.head", []),
        (RevocationStep.ApproveFiling, "leader", "tobacco.leader", []),
        (RevocationStep.ConcludeInvestigation, "handler", "tobacco.handler", [CaseDocumentKind.InvestigationReport]),
        (RevocationStep.Propose, "handler", "tobacco.handler", [CaseDocumentKind.ProposalForm]),
        (RevocationStep.ReviewProposal, "head", "tobacco.head", []),
        (RevocationStep.ReviewLegally, "legal", "tobacco.legal", []),
        (RevocationStep.Discuss, "handler", "tobacco.handler", [CaseDocumentKind.DiscussionRecord]),
        (RevocationStep.ApproveProposal, "leader", "tobacco.leader", []),
        (RevocationStep.Notify, "handler", "tobacco.handler", [CaseDocumentKind.HearingNotice, CaseDocumentKind.PriorNotice]),
    ];

    private static readonly (RevocationStep Step, string Officer, string Role, CaseDocumentKind[] Documents)[] AfterHearing =
    [
        (RevocationStep.RequestHearing, "handler", "tobacco.handler", []),
        (RevocationStep.HoldHearing, "legal", "tobacco.legal", [CaseDocumentKind.HearingRecord]),
        (RevocationStep.Decide, "handler", "tobacco.handler", [CaseDocumentKind.Decision]),
        (RevocationStep.Serve, "handler", "tobacco.handler", [CaseDocumentKind.ServiceReceipt]),
        (RevocationStep.Deregister, "registrar", "tobacco.registrar", [CaseDocumentKind.DeregistrationRecord]),
        (RevocationStep.SendCopies, "handler", "tobacco.handler", [CaseDocumentKind.CopyToSupplier, CaseDocumentKind.CopyToMarketRegulation]),
        (RevocationStep.ReportClosing, "handler", "tobacco.handler", [CaseDocumentKind.ClosingReport]),
        (RevocationStep.ReviewClosing, "head", "tobacco.head", []),
        (RevocationStep.ApproveClosing, "leader", "tobacco.leader", []),
        (RevocationStep.Archive, "handler", "tobacco.handler", []),
    ];

    private TobaccoService.TobaccoServiceClient Handler => city.Tobacco("handler", "tobacco.handler");

    [Fact]
    public async Task From_the_ground_to_the_archive_with_one_report_to_credit_and_two_copies()
    {
        var holder = TestSubjects.Person();
        var licence = await LicenceAsync(holder);
        (await OpenAsync(licence)).Verdict.ShouldBe(Verdict.Refused, "nothing is known against the holder");
        await SeizeAsync(licence, 200);
        var assessed = await Handler.AssessLicenceAsync(new AssessLicenceRequest { LicenceId = licence.LicenceId });
        assessed.Grounds.ShouldBe([1]);
        var opened = await OpenAsync(licence);
        opened.Verdict.ShouldBe(Verdict.Granted);
        opened.Case.DueOn.ShouldNotBeNull();
        (await WorkAsync(opened.Case.CaseId)).ShouldContain(WorkKind.TobaccoFiling);
        (await Handler.OpenCaseAsync(Opening(licence)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");

        var revocation = opened.Case;
        foreach (var step in BeforeHearing.Concat(AfterHearing))
            revocation = await TakeAsync(revocation, step.Step, step.Officer, step.Role, step.Documents);

        revocation.Stage.ShouldBe(RevocationStage.Archived);
        revocation.Steps.SelectMany(s => s.Documents).Count().ShouldBe(13);
        (await city.QueryAsync(db => db.Outbox.Where(o => o.Type.EndsWith("DishonestyReported")).Select(o => o.Payload).ToListAsync())).Count(p => p.Contains(holder.Reveal(), StringComparison.Ordinal)).ShouldBe(1);
        revocation.ReportId.ShouldNotBeEmpty();
        (await Handler.GetRetailLicenceAsync(new GetRetailLicenceRequest { LicenceId = licence.LicenceId })).Licence.State.ShouldBe(RetailLicenceState.Cancelled);
        var market = new TobaccoService.TobaccoServiceClient(city.Host.As("market-regulation", "wang", "tobacco.recipient"));
        var copy = (await market.ListCopiesAsync(new ListCopiesRequest { OpenOnly = true })).Copies.Single(c => c.CaseId == revocation.CaseId);
        (await market.AcknowledgeCopyAsync(new AcknowledgeCopyRequest { RequestId = Id(), CopyId = copy.CopyId })).Copy.AcknowledgedOn.ShouldNotBeNull();
        (await WorkAsync(revocation.CaseId)).ShouldBeEmpty();
        var archive = city.Archives("reader", "archive.reader");
        (await archive.GetArchiveAsync(new GetArchiveRequest { SubjectId = holder.Reveal() })).Entries.ShouldHaveSingleItem().Kind.ShouldBe(ArchiveEntryKind.TobaccoCancelled);
    }

    [Fact]
    public async Task Nobody_reviews_twice_and_nobody_skips_a_step_or_a_document()
    {
        var licence = await LicenceAsync(TestSubjects.Company());
        await SeizeAsync(licence, 201);
        var revocation = (await OpenAsync(licence)).Case;
        (await city.Tobacco("head", "tobacco.head").TakeCaseStepAsync(Step(revocation, RevocationStep.ReviewFiling)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await Handler.TakeCaseStepAsync(Step(revocation, RevocationStep.ReportFiling))).Verdict.ShouldBe(Verdict.Refused, "the report is missing");
        revocation = await TakeAsync(revocation, RevocationStep.ReportFiling, "handler", "tobacco.handler", [CaseDocumentKind.FilingReport]);
        (await Handler.TakeCaseStepAsync(Step(revocation, RevocationStep.ReviewFiling)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await city.Tobacco("handler", "tobacco.head").TakeCaseStepAsync(Step(revocation, RevocationStep.ReviewFiling)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var request = Step(revocation, RevocationStep.ReviewFiling);
        var head = city.Tobacco("head", "tobacco.head");
        var first = await head.TakeCaseStepAsync(request);
        (await head.TakeCaseStepAsync(request)).ShouldBe(first);
        (await city.Tobacco("head", "tobacco.leader").TakeCaseStepAsync(Step(first.Case, RevocationStep.ApproveFiling)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await head.TakeCaseStepAsync(Step(revocation, RevocationStep.ReviewFiling)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task A_decision_waits_for_the_term_of_the_hearing_and_a_merit_may_spare()
    {
        var licence = await LicenceAsync(TestSubjects.Company());
        await SeizeAsync(licence, 500);
        var revocation = (await OpenAsync(licence)).Case;
        foreach (var step in BeforeHearing)
            revocation = await TakeAsync(revocation, step.Step, step.Officer, step.Role, step.Documents);
        (await Handler.TakeCaseStepAsync(Step(revocation, RevocationStep.Decide, CaseDocumentKind.Decision)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        var leader = city.Tobacco("leader", "tobacco.leader");
        (await leader.TakeCaseStepAsync(Step(revocation, RevocationStep.Spare))).Verdict.ShouldBe(Verdict.Refused, "nothing mitigates");
        revocation = (await Handler.MitigateCaseAsync(new MitigateCaseRequest
        {
            RequestId = Id(), CaseId = revocation.CaseId, Etag = revocation.Etag, Mitigation = TobaccoMitigationKind.Merit, Statement = "协助查获大案", Evidence = "LG-1",
        })).Case;
        var spared = await leader.TakeCaseStepAsync(Step(revocation, RevocationStep.Spare));
        spared.Case.Stage.ShouldBe(RevocationStage.Spared);
        spared.Case.ReportId.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bad_input_names_every_field()
    {
        var licence = await LicenceAsync(TestSubjects.Company());
        var request = new RecordPenaltyRequest
        {
            RequestId = Id(), LicenceId = licence.LicenceId,
            Penalty = new TobaccoPenalty { Authority = "烟草局", Number = "1", DecidedOn = city.Today.ToMessage(), Conduct = TobaccoConduct.Other, FakeOrSmuggledCartons = 10 },
        };
        (await Handler.RecordPenaltyAsync(request).ViolationsAsync()).ShouldBe(["penalty.fake_or_smuggled_cartons:OF_OTHER_CONDUCT"]);
        request.Penalty.FakeOrSmuggledCartons = 0;
        request.Penalty.DecidedOn = city.Today.AddDays(1).ToMessage();
        (await Handler.RecordPenaltyAsync(request).ViolationsAsync()).ShouldBe(["penalty.decided_on:IN_THE_FUTURE"]);
        (await city.Tobacco("x", "tobacco.reader").RecordPenaltyAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        request.RequestId = Id();
        request.Penalty.DecidedOn = city.Today.ToMessage();
        var penalty = (await Handler.RecordPenaltyAsync(request)).Penalty;
        (await Handler.AnnulPenaltyAsync(new AnnulPenaltyRequest { RequestId = Id(), PenaltyId = penalty.PenaltyId, AnnulledOn = city.Today.ToMessage(), Reference = "复议决定" }))
            .Penalty.AnnulledOn.ShouldNotBeNull();
    }

    private static string Id() => FollowUpFixture.NewId();

    private async Task<RetailLicence> LicenceAsync(SubjectId holder) => (await city.Tobacco("registrar", "tobacco.registrar").RegisterRetailLicenceAsync(new RegisterRetailLicenceRequest
    {
        RequestId = Id(), HolderId = holder.Reveal(), HolderName = "周某", Number = Id()[..20], Station = "柯城专卖所", IssuedOn = new DateOnly(2016, 1, 4).ToMessage(),
    })).Licence;

    private async Task SeizeAsync(RetailLicence licence, int cartons) => await Handler.RecordSeizureAsync(new RecordSeizureRequest
    {
        RequestId = Id(), LicenceId = licence.LicenceId,
        Seizure = new TobaccoSeizure { Reference = "CK-1", Authority = "衢州市烟草专卖局", FoundOn = city.Today.ToMessage(), FakeOrSmuggledCartons = cartons },
    });

    private OpenCaseRequest Opening(RetailLicence licence) => new() { RequestId = Id(), LicenceId = licence.LicenceId, DiscoveredOn = city.Today.ToMessage() };

    private async Task<OpenCaseResponse> OpenAsync(RetailLicence licence) => await Handler.OpenCaseAsync(Opening(licence));

    private static TakeCaseStepRequest Step(RevocationCase revocation, RevocationStep step, params CaseDocumentKind[] documents)
    {
        var request = new TakeCaseStepRequest { RequestId = Id(), CaseId = revocation.CaseId, Etag = revocation.Etag, Step = step, Remark = "同意" };
        request.Documents.AddRange(documents.Select(d => new CaseDocument { Kind = d, Reference = $"{d}-1", Digest = FollowUpFixture.Digest }));
        if (step == RevocationStep.Discuss)
            request.Participants.AddRange(["leader", "head", "legal"]);
        return request;
    }

    private async Task<RevocationCase> TakeAsync(RevocationCase revocation, RevocationStep step, string officer, string role, CaseDocumentKind[] documents)
    {
        var taken = await city.Tobacco(officer, role).TakeCaseStepAsync(Step(revocation, step, documents));
        taken.Verdict.ShouldBe(Verdict.Granted, $"{step}");
        taken.Basis.ShouldNotBeEmpty();
        return taken.Case;
    }

    private Task<List<WorkKind>> WorkAsync(string target) =>
        city.QueryAsync(db => db.WorkItems.Where(i => i.TargetId == Guid.Parse(target) && i.DoneOn == null).Select(i => i.Kind).ToListAsync());
}
