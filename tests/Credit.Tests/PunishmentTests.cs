using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

public sealed class PunishmentTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_proposal_names_its_grounds_and_every_measure_its_article()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);

        var answer = await credit.OfficerA.ProposePunishmentAsync(Proposal(subject));

        answer.Verdict.ShouldBe(Verdict.Granted);
        answer.Punishment.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.Proposed),
            p => p.Version.ShouldBe(0),
            p => p.RecordIds.ShouldBe([record.RecordId]),
            p => p.ProposedBy.ShouldBe("zhou"),
            p => p.Measures.ShouldAllBe(m => m.Basis.Article >= 21 && m.Basis.Citation.StartsWith("衢发改发〔2018〕23号")),
            p => p.Measures.Select(m => m.Service).Distinct().ShouldBe(["credit", "licensing", "housing-fund", "admissions", "food-safety"], ignoreOrder: true),
            p => p.ImposedOn.ShouldBeNull());
        (await credit.QueryAsync(db => db.Propagation.CountAsync(r => r.PunishmentId == Guid.Parse(answer.Punishment.PunishmentId)))).ShouldBe(0);
    }

    [Theory]
    [InlineData("general", 1)]
    [InlineData("heavier", 4)]
    public async Task Below_severe_it_is_lawfully_refused(string row, int months)
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, months);

        var answer = await credit.OfficerA.ProposePunishmentAsync(Proposal(subject));

        answer.Verdict.ShouldBe(Verdict.Refused, row);
        answer.Punishment.ShouldBeNull(row);
        answer.Basis.Single().RuleId.ShouldBe("credit.punishment.severe-records-in-force", row);
        var key = await credit.QueryAsync(db => db.Subjects.Where(s => s.SubjectId == subject).Select(s => s.Key).SingleAsync());
        (await credit.QueryAsync(db => db.AuditEntries.SingleAsync(a => a.Target == key.ToString()))).Details.ShouldBe("credit.punishment.severe-records-in-force", row);
    }

    [Fact]
    public async Task A_measure_that_does_not_fit_is_lawfully_refused()
    {
        var subject = TestSubjects.Person().Reveal();
        await credit.RecordAsync(subject, 7);
        var request = Proposal(subject);
        request.MeasureCodes.Add("HOUSING_FUND_NO_BIDS");

        var answer = await credit.OfficerA.ProposePunishmentAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Basis.Single().Facts.Single().Value.ShouldBe("HOUSING_FUND_NO_BIDS");
    }

    [Fact]
    public async Task An_unknown_subject_or_record_is_not_found()
    {
        var unknown = TestSubjects.Company().Reveal();
        var error = await Failures.OfAsync(credit.OfficerA.ProposePunishmentAsync(Proposal(unknown)));
        error.StatusCode.ShouldBe(StatusCode.NotFound);
        error.Message.ShouldNotContain(unknown);

        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        var request = Proposal(subject);
        request.RecordIds.Add(NewId());
        (await Failures.OfAsync(credit.OfficerA.ProposePunishmentAsync(request))).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_proposal_on_the_same_record_is_refused_until_the_first_is_rejected()
    {
        var subject = TestSubjects.Company().Reveal();
        var proposed = await credit.ProposedAsync(subject);

        (await Failures.OfAsync(credit.OfficerA.ProposePunishmentAsync(Proposal(subject)))).Reason().ShouldBe("WRONG_STATE");

        var rejected = await credit.OfficerB.RejectPunishmentAsync(new RejectPunishmentRequest { RequestId = NewId(), PunishmentId = proposed.PunishmentId, Etag = proposed.Etag, Reason = "证据不足" });
        rejected.Punishment.State.ShouldBe(PunishmentState.Rejected);
        rejected.Punishment.DecidedBy.ShouldBe("wu");
        rejected.Punishment.DecisionNote.ShouldBe("证据不足");
        (await credit.OfficerA.ProposePunishmentAsync(Proposal(subject))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Imposing_writes_punishment_ledger_register_and_event_together()
    {
        var subject = TestSubjects.Company().Reveal();
        var before = await credit.QueryAsync(db => db.RegisterHead.Select(h => h.Sequence).SingleAsync());
        var imposed = await credit.ImposedAsync(subject);
        var id = Guid.Parse(imposed.PunishmentId);

        imposed.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.InForce),
            p => p.Version.ShouldBe(1),
            p => p.DecidedBy.ShouldBe("wu"),
            p => p.ImposedOn.ShouldBe(credit.Today.ToMessage()),
            p => p.ExpiresOn.Year.ShouldBe(credit.Today.AddMonths(1).AddDays(-credit.Today.Day).Year + 5));
        (await credit.QueryAsync(db => db.Propagation.Where(r => r.PunishmentId == id).Select(r => r.Recipient).ToListAsync()))
            .ShouldBe(["credit", "licensing", "housing-fund", "admissions", "food-safety"], ignoreOrder: true);
        var entry = await credit.QueryAsync(db => db.RegisterEntries.SingleAsync(e => e.PunishmentId == id));
        entry.Version.ShouldBe(1);
        entry.Sequence.ShouldBeGreaterThan(before);
        (await credit.QueryAsync(db => db.Outbox.CountAsync(o => o.Type.EndsWith("JointPunishmentImposed") && EF.Functions.JsonContains(o.Payload, $$"""{"punishmentId":"{{id}}"}""")))).ShouldBeGreaterThan(0);
        (await credit.QueryAsync(db => db.AuditEntries.CountAsync(a => a.Target == imposed.PunishmentId))).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_officer_who_proposed_may_not_impose_and_nothing_changes()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());

        var error = await Failures.OfAsync(credit.OfficerA.ImposePunishmentAsync(proposed.Imposition()));

        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        error.Reason().ShouldBe("FOUR_EYES");
        (await GetAsync(proposed)).ShouldBe(proposed);
        (await credit.QueryAsync(db => db.RegisterEntries.CountAsync(e => e.PunishmentId == Guid.Parse(proposed.PunishmentId)))).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_may_the_officer_who_proposed_the_lift_confirm_or_decline_it()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var asked = (await credit.OfficerB.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Withdrawn))).Punishment;

        (await Failures.OfAsync(credit.OfficerB.ConfirmLiftAsync(asked.Confirmation()))).Reason().ShouldBe("FOUR_EYES");
        (await Failures.OfAsync(credit.OfficerB.RejectLiftAsync(Decline(asked)))).Reason().ShouldBe("FOUR_EYES");
        (await GetAsync(asked)).State.ShouldBe(PunishmentState.LiftProposed);
    }

    [Fact]
    public async Task A_declined_lift_leaves_it_in_force_and_on_record()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var asked = (await credit.OfficerA.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Withdrawn))).Punishment;

        var declined = (await credit.OfficerB.RejectLiftAsync(Decline(asked))).Punishment;

        declined.State.ShouldBe(PunishmentState.InForce);
        declined.Version.ShouldBe(1);
        declined.DeclinedLifts.Single().ShouldBe(new DeclinedLift { Reason = LiftReason.Withdrawn, ProposedBy = "zhou", DeclinedBy = "wu", DeclinedOn = credit.Today.ToMessage(), Note = "理由不足" });
    }

    [Fact]
    public async Task Grounds_that_were_repaired_meanwhile_refuse_the_imposition()
    {
        var subject = TestSubjects.Company().Reveal();
        var proposed = await credit.ProposedAsync(subject);
        await credit.RepairedAsync(proposed.RecordIds.Single());

        var answer = await credit.OfficerB.ImposePunishmentAsync(proposed.Imposition());

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Punishment.State.ShouldBe(PunishmentState.Proposed);
        (await credit.QueryAsync(db => db.Propagation.CountAsync(r => r.PunishmentId == Guid.Parse(proposed.PunishmentId)))).ShouldBe(0);
    }

    [Fact]
    public async Task A_lift_for_repair_needs_the_repair()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());

        var early = await credit.OfficerA.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Repaired));
        early.Verdict.ShouldBe(Verdict.Refused);
        early.Basis.Single().RuleId.ShouldBe("credit.punishment.lift.repaired");
        early.Punishment.ShouldBe(imposed);

        await credit.RepairedAsync(imposed.RecordIds.Single());
        var asked = await credit.OfficerA.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Repaired));
        asked.Verdict.ShouldBe(Verdict.Granted);
        var lifted = (await credit.OfficerB.ConfirmLiftAsync(asked.Punishment.Confirmation())).Punishment;
        lifted.State.ShouldBe(PunishmentState.Lifted);
        lifted.Version.ShouldBe(2);
        lifted.LiftReason.ShouldBe(LiftReason.Repaired);
    }

    [Fact]
    public async Task Steps_in_the_wrong_state_are_refused()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());

        (await Failures.OfAsync(credit.OfficerA.ImposePunishmentAsync(imposed.Imposition()))).Reason().ShouldBe("WRONG_STATE");
        (await Failures.OfAsync(credit.OfficerA.ConfirmLiftAsync(imposed.Confirmation()))).Reason().ShouldBe("WRONG_STATE");
        (await Failures.OfAsync(credit.OfficerA.RejectLiftAsync(Decline(imposed)))).Reason().ShouldBe("WRONG_STATE");
        (await Failures.OfAsync(credit.OfficerA.RejectPunishmentAsync(new RejectPunishmentRequest { RequestId = NewId(), PunishmentId = imposed.PunishmentId, Etag = imposed.Etag, Reason = "x" }))).Reason().ShouldBe("WRONG_STATE");
        (await GetAsync(imposed)).ShouldBe(imposed);
    }

    [Fact]
    public async Task A_stale_etag_is_aborted_and_of_two_officers_at_once_one_wins()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());
        var stale = proposed.Imposition();
        stale.Etag = "999";
        (await Failures.OfAsync(credit.OfficerB.ImposePunishmentAsync(stale))).StatusCode.ShouldBe(StatusCode.Aborted);

        var officers = Enumerable.Range(0, 8).Select(i => credit.Client("credit-office", $"officer-{i}", "credit.approver"));
        var outcomes = await Task.WhenAll(officers.Select(async officer =>
        {
            try
            {
                return (await officer.ImposePunishmentAsync(proposed.Imposition())).Verdict.ToString();
            }
            catch (RpcException error)
            {
                return error.Reason();
            }
        }));

        outcomes.Count(o => o == nameof(Verdict.Granted)).ShouldBe(1);
        outcomes.Where(o => o != nameof(Verdict.Granted)).ShouldAllBe(o => o == "ETAG_MISMATCH");
        (await GetAsync(proposed)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_imposition_twice_is_one_decision_and_another_payload_is_refused()
    {
        var request = (await credit.ProposedAsync(TestSubjects.Company().Reveal())).Imposition();

        var first = await credit.OfficerB.ImposePunishmentAsync(request);
        (await credit.OfficerB.ImposePunishmentAsync(request)).ShouldBe(first);
        request.Note = "另一意见";
        (await Failures.OfAsync(credit.OfficerB.ImposePunishmentAsync(request))).Reason().ShouldBe("REQUEST_ID_REUSED");

        (await credit.QueryAsync(db => db.Propagation.CountAsync(r => r.PunishmentId == Guid.Parse(request.PunishmentId)))).ShouldBe(5);
    }

    [Fact]
    public async Task Roles_are_apart()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());

        (await Failures.OfAsync(credit.Client("credit-office", "x", "credit.officer").ImposePunishmentAsync(proposed.Imposition()))).Reason().ShouldBe("ROLE_MISSING");
        (await Failures.OfAsync(credit.Client("credit-office", "x", "credit.approver").ProposePunishmentAsync(Proposal(TestSubjects.Company().Reveal())))).Reason().ShouldBe("ROLE_MISSING");
        (await Failures.OfAsync(credit.Client("power-company", "x", "credit.approver").ImposePunishmentAsync(proposed.Imposition()))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
        (await Failures.OfAsync(credit.Reader.ListPunishmentsAsync(new ListPunishmentsRequest()))).Reason().ShouldBe("ROLE_MISSING");
    }

    [Fact]
    public async Task An_unknown_punishment_is_not_found_and_a_bad_id_is_named()
    {
        (await Failures.OfAsync(credit.OfficerB.ImposePunishmentAsync(new Punishment { PunishmentId = NewId(), Etag = "1" }.Imposition()))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.OfficerA.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = NewId() }))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.OfficerA.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = "7" }))).Fields().ShouldBe(["punishment_id:NOT_UUID"]);
        (await Failures.OfAsync(credit.OfficerB.ImposePunishmentAsync(new ImposePunishmentRequest { RequestId = NewId(), PunishmentId = NewId() }))).Fields().ShouldBe(["etag:REQUIRED"]);
        (await Failures.OfAsync(credit.OfficerA.ProposeLiftAsync(new Punishment { PunishmentId = NewId(), Etag = "1" }.LiftProposal(LiftReason.Unspecified)))).Fields().ShouldBe(["reason:REQUIRED"]);
        (await Failures.OfAsync(credit.OfficerA.ProposeLiftAsync(new Punishment { PunishmentId = NewId(), Etag = "1" }.LiftProposal((LiftReason)77)))).Fields().ShouldBe(["reason:UNKNOWN_VALUE"]);
    }

    [Fact]
    public async Task Lists_page_by_page_within_their_filter()
    {
        var subject = TestSubjects.Company().Reveal();
        for (var i = 0; i < 3; i++)
        {
            await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7));
            await credit.OfficerA.ProposePunishmentAsync(Proposal(subject));
        }

        var seen = new List<string>();
        var request = new ListPunishmentsRequest { SubjectId = subject, PageSize = 2 };
        do
        {
            var page = await credit.OfficerA.ListPunishmentsAsync(request);
            page.Punishments.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Punishments.Select(p => p.PunishmentId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        seen.ShouldBeUnique();
        seen.Count.ShouldBe(3);
        (await credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = subject, State = PunishmentState.Lifted })).Punishments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_of_another_list_or_filter_is_refused()
    {
        var subject = TestSubjects.Company().Reveal();
        for (var i = 0; i < 2; i++)
        {
            await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7));
            await credit.OfficerA.ProposePunishmentAsync(Proposal(subject));
        }
        var token = (await credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = subject, PageSize = 1 })).NextPageToken;

        token.ShouldNotBeEmpty();
        (await Failures.OfAsync(credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { PageToken = token }))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await Failures.OfAsync(credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { PageToken = token }))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await Failures.OfAsync(credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { PageToken = "%%" }))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MALFORMED"]);
        (await Failures.OfAsync(credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { PageSize = -1 }))).Fields().ShouldBe(["page_size:NEGATIVE"]);
    }

    private static RejectLiftRequest Decline(Punishment punishment) =>
        new() { RequestId = NewId(), PunishmentId = punishment.PunishmentId, Etag = punishment.Etag, Reason = "理由不足" };

    private async Task<Punishment> GetAsync(Punishment punishment) =>
        (await credit.OfficerA.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = punishment.PunishmentId })).Punishment;
}
