using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Counter;
using static Quzhou.Credit.Tests.Host.Story;
using CreditLevel = Quzhou.Credit.V1.CreditLevel;

namespace Quzhou.Credit.Tests;

/// <summary>Art. 29 to 31 through the public API.</summary>
public sealed class ObjectionTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task An_objection_marks_the_record_and_stops_neither_publication_nor_handling()
    {
        var subject = TestSubjects.Company().Reveal();
        var imposed = await credit.ImposedAsync(subject);

        var answer = await credit.CounterSun().SubmitObjectionAsync(Objecting(imposed.RecordIds[0]));

        answer.Verdict.ShouldBe(Verdict.Granted);
        answer.Basis.Select(b => b.Article).ShouldBe([29, 29, 29, 31]);
        answer.Objection.ShouldSatisfyAllConditions(
            o => o.State.ShouldBe(ObjectionState.Open),
            o => o.ReceivedOn.ShouldBe(credit.Today.ToMessage()),
            o => o.Subject.Id.ShouldNotBe(subject),
            o => o.TakenInBy.ShouldBe("sun"),
            o => o.Evidence.ShouldBe(["银行回单 18-07"]));
        (await RecordAsync(imposed.RecordIds[0])).Disputed.ShouldBeTrue();
        (await credit.Reader.CheckStandingAsync(Check(subject))).ShouldSatisfyAllConditions(
            s => s.Level.ShouldBe(CreditLevel.DishonestSevere), s => s.Punishments.Single().State.ShouldBe(PunishmentState.InForce));
        await Deadline.UntilAsync(async () =>
            (await credit.Reader.ListPublicationsAsync(new ListPublicationsRequest())).Publications.Any(p => p.PunishmentId == imposed.PunishmentId));
    }

    [Fact]
    public async Task Without_evidence_it_is_lawfully_refused_and_nothing_is_marked()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var request = Objecting(record.RecordId);
        request.Evidence.Clear();

        var answer = await credit.CounterSun().SubmitObjectionAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Objection.ShouldBeNull();
        answer.Basis.Single().RuleId.ShouldBe("credit.objection.evidence");
        (await RecordAsync(record.RecordId)).Disputed.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_named()
    {
        (await Failures.OfAsync(credit.CounterSun().SubmitObjectionAsync(new SubmitObjectionRequest { RequestId = "x", Evidence = { "" } }))).Fields()
            .ShouldBe(["request_id:NOT_UUID", "record_id:REQUIRED", "statement:REQUIRED", "evidence[0]:REQUIRED"]);
        (await Failures.OfAsync(credit.ReviewerMa().DecideObjectionAsync(
            new DecideObjectionRequest { RequestId = NewId(), ObjectionId = NewId(), Etag = "1", Result = ObjectionResult.Reject, Reason = "理由", FurtherRecordIds = { NewId() } }))).Fields()
            .ShouldBe(["further_record_ids:NOT_WITH_THIS_RESULT"]);
        (await Failures.OfAsync(credit.CounterSun().SubmitObjectionAsync(Objecting(NewId())))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.ReviewerMa().DecideObjectionAsync(new Objection { ObjectionId = NewId(), Etag = "1" }.Decision(ObjectionResult.Reject)))).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task One_objection_at_a_time_and_another_after_it_is_closed()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var first = await credit.ObjectionAsync(record.RecordId);
        (await Failures.OfAsync(credit.CounterSun().SubmitObjectionAsync(Objecting(record.RecordId)))).Reason().ShouldBe("WRONG_STATE");

        await credit.ReviewerMa().DecideObjectionAsync(first.Decision(ObjectionResult.Reject));

        (await credit.ObjectionAsync(record.RecordId)).State.ShouldBe(ObjectionState.Open);
    }

    [Theory]
    [InlineData("who took it in", "sun")]
    [InlineData("who reported the behaviour", "lin")]
    public async Task An_interested_officer_does_not_decide(string row, string officer)
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var objection = await credit.ObjectionAsync(record.RecordId);

        (await Failures.OfAsync(credit.Reviewer(officer, "power-company").DecideObjectionAsync(objection.Decision(ObjectionResult.Reject)))).Reason().ShouldBe("FOUR_EYES", row);
        (await RecordAsync(record.RecordId)).Disputed.ShouldBeTrue(row);
    }

    [Fact]
    public async Task A_reporter_of_another_field_reads_no_objection()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var objection = await credit.ObjectionAsync(record.RecordId);
        var other = new ObjectionService.ObjectionServiceClient(credit.Invoker("market-regulation", "wu", "credit.reporter"));

        (await Failures.OfAsync(other.GetObjectionAsync(new GetObjectionRequest { ObjectionId = objection.ObjectionId }))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
        (await Failures.OfAsync(new TrustworthyService.TrustworthyServiceClient(credit.Invoker("market-regulation", "wu", "credit.reporter"))
            .ListTrustworthyApplicationsAsync(new ListTrustworthyApplicationsRequest()))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
    }

    [Fact]
    public async Task Rejected_the_record_stands_unmarked_and_the_applicant_is_told()
    {
        var subject = TestSubjects.Company().Reveal();
        var imposed = await credit.ImposedAsync(subject);

        var answer = await credit.DecidedAsync(imposed.RecordIds[0], ObjectionResult.Reject);

        answer.Objection.State.ShouldBe(ObjectionState.Rejected);
        answer.Punishments.ShouldBeEmpty();
        answer.NoticeText.ShouldContain("异议不成立");
        answer.NoticeText.ShouldContain("经核对银行流水");
        (await RecordAsync(imposed.RecordIds[0])).ShouldSatisfyAllConditions(r => r.Disputed.ShouldBeFalse(), r => r.Withdrawal.ShouldBeNull());
        (await PunishmentAsync(imposed)).State.ShouldBe(PunishmentState.InForce);
    }

    [Theory]
    [InlineData(ObjectionResult.WithdrawRecord, RecordWithdrawal.ObjectionUpheld, ObjectionState.Corrected)]
    [InlineData(ObjectionResult.Delete, RecordWithdrawal.Unverifiable, ObjectionState.Deleted)]
    public async Task Upheld_or_unverifiable_the_record_goes_and_its_punishment_ends_by_itself(ObjectionResult result, RecordWithdrawal why, ObjectionState state)
    {
        var subject = TestSubjects.Company().Reveal();
        var imposed = await credit.ImposedAsync(subject);
        await Deadline.UntilAsync(async () => await AnsweredAsync(imposed, 1));

        var answer = await credit.DecidedAsync(imposed.RecordIds[0], result);

        answer.Objection.ShouldSatisfyAllConditions(o => o.State.ShouldBe(state), o => o.Reason.ShouldBe("经核对银行流水"), o => o.DecidedBy.ShouldBe("ma"));
        answer.Punishments.Single().ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.Lifted),
            p => p.Version.ShouldBe(2),
            p => p.LiftReason.ShouldBe(LiftReason.ObjectionUpheld),
            p => p.LiftedBy.ShouldBe("system"));
        (await RecordAsync(imposed.RecordIds[0])).ShouldSatisfyAllConditions(
            r => r.Withdrawal.ShouldBe(why), r => r.WithdrawnOn.ShouldBe(credit.Today), r => r.Disputed.ShouldBeFalse());
        (await credit.Reader.CheckStandingAsync(Check(subject))).ShouldSatisfyAllConditions(s => s.Level.ShouldBe(CreditLevel.Ordinary), s => s.Punishments.ShouldBeEmpty());
        await Deadline.UntilAsync(async () => await AnsweredAsync(imposed, 2));
        (await credit.Reader.CheckStandingAsync(Check(subject))).Restrictions.ShouldBeEmpty("what it restricted is given back");
        (await credit.QueryAsync(db => db.RegisterEntries.SingleAsync(e => e.PunishmentId == Guid.Parse(imposed.PunishmentId)))).Lifted.ShouldBeTrue();
        (await credit.QueryAsync(db => db.AuditEntries.SingleAsync(a => a.Target == answer.Objection.ObjectionId && a.Action == "objection.decided"))).Officer.ShouldBe("ma");
    }

    [Fact]
    public async Task With_another_ground_the_punishment_goes_on_upon_it_and_ends_with_the_last()
    {
        var subject = TestSubjects.Company().Reveal();
        var first = await credit.RecordAsync(subject, 7);
        var imposed = await credit.ImposedAsync(subject);
        imposed.RecordIds.Count.ShouldBe(2);

        var narrowed = (await credit.DecidedAsync(first.RecordId, ObjectionResult.WithdrawRecord)).Punishments.Single();

        narrowed.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.InForce), p => p.Version.ShouldBe(2), p => p.RecordIds.ShouldBe(imposed.RecordIds.Where(id => id != first.RecordId)), p => p.DecidedBy.ShouldBe("wu"));
        var propagation = await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = imposed.PunishmentId });
        propagation.Rows.Count.ShouldBe(5);
        propagation.Rows.ShouldAllBe(r => r.Version == 2);
        (await credit.QueryAsync(db => db.RegisterEntries.SingleAsync(e => e.PunishmentId == Guid.Parse(imposed.PunishmentId)))).ShouldSatisfyAllConditions(
            e => e.Lifted.ShouldBeFalse(), e => e.EventJson.ShouldNotContain(first.RecordId), e => e.EventJson.ShouldContain(narrowed.RecordIds.Single()));

        var ended = (await credit.DecidedAsync(narrowed.RecordIds.Single(), ObjectionResult.WithdrawRecord)).Punishments.Single();
        ended.ShouldSatisfyAllConditions(p => p.State.ShouldBe(PunishmentState.Lifted), p => p.Version.ShouldBe(3));
    }

    [Fact]
    public async Task Further_records_go_with_the_decision()
    {
        var subject = TestSubjects.Company().Reveal();
        var first = await credit.RecordAsync(subject, 7);
        var second = await credit.RecordAsync(subject, 7);
        var stranger = await credit.RecordAsync(TestSubjects.Company().Reveal(), 7);
        var objection = await credit.ObjectionAsync(first.RecordId);

        (await Failures.OfAsync(credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.Delete, stranger.RecordId)))).StatusCode.ShouldBe(StatusCode.NotFound);
        var answer = await credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.Delete, second.RecordId));

        answer.Objection.FurtherRecordIds.ShouldBe([second.RecordId]);
        (await RecordAsync(second.RecordId)).Withdrawal.ShouldBe(RecordWithdrawal.Unverifiable);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestGeneral, "that two bills were late is a record of its own, and nobody named it");
    }

    [Fact]
    public async Task A_proposal_whose_grounds_vanish_is_rejected()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());

        await credit.DecidedAsync(proposed.RecordIds[0], ObjectionResult.WithdrawRecord);

        (await PunishmentAsync(proposed)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PunishmentState.Rejected), p => p.DecidedBy.ShouldBe("system"), p => p.DecisionNote.ShouldStartWith("objections/"));
        (await Failures.OfAsync(credit.OfficerB.ImposePunishmentAsync((await PunishmentAsync(proposed)).Imposition()))).Reason().ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Corrected_facts_need_a_correction_first()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var objection = await credit.ObjectionAsync(record.RecordId);
        (await Failures.OfAsync(credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.FactCorrected)))).Reason().ShouldBe("WRONG_STATE");

        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));

        (await credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.FactCorrected))).Objection.State.ShouldBe(ObjectionState.Corrected);
        (await RecordAsync(record.RecordId)).Withdrawal.ShouldBeNull();
    }

    [Fact]
    public async Task The_same_decision_again_is_the_same_answer_and_another_one_is_too_late()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var objection = await credit.ObjectionAsync(imposed.RecordIds[0]);
        var decision = objection.Decision(ObjectionResult.WithdrawRecord);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await credit.ReviewerMa().DecideObjectionAsync(decision)));

        answers.Select(a => a.NoticeId).Distinct().Count().ShouldBe(1);
        (await PunishmentAsync(imposed)).Version.ShouldBe(2);
        (await Failures.OfAsync(credit.Reviewer("gao").DecideObjectionAsync(objection.Decision(ObjectionResult.Reject)))).Reason().ShouldBe("ETAG_MISMATCH");
        var current = (await credit.ReviewerMa().GetObjectionAsync(new GetObjectionRequest { ObjectionId = objection.ObjectionId })).Objection;
        (await Failures.OfAsync(credit.Reviewer("gao").DecideObjectionAsync(current.Decision(ObjectionResult.Reject)))).Reason().ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Objections_are_listed_newest_first_and_paged()
    {
        var subject = TestSubjects.Company().Reveal();
        var first = await credit.ObjectionAsync((await credit.RecordAsync(subject, 1)).RecordId);
        var second = await credit.ObjectionAsync((await credit.RecordAsync(subject, 4)).RecordId);

        var page = await credit.ReviewerMa().ListObjectionsAsync(new ListObjectionsRequest { SubjectId = subject, PageSize = 1 });
        var next = await credit.ReviewerMa().ListObjectionsAsync(new ListObjectionsRequest { SubjectId = subject, PageSize = 1, PageToken = page.NextPageToken });

        page.Objections.Concat(next.Objections).Select(o => o.ObjectionId).ShouldBe([second.ObjectionId, first.ObjectionId]);
        next.NextPageToken.ShouldBeEmpty();
        (await credit.ReviewerMa().ListObjectionsAsync(new ListObjectionsRequest { SubjectId = subject, State = ObjectionState.Rejected })).Objections.ShouldBeEmpty();
    }

    private Task<Persistence.RecordRow> RecordAsync(string id) => credit.QueryAsync(db => db.Records.SingleAsync(r => r.Id == Guid.Parse(id)));

    private async Task<Punishment> PunishmentAsync(Punishment punishment) =>
        (await credit.OfficerA.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = punishment.PunishmentId })).Punishment;

    // Of the five departments only the credit office itself runs here.
    private async Task<bool> AnsweredAsync(Punishment punishment, int version)
    {
        var answer = await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = punishment.PunishmentId, Version = version });
        return answer.Rows.Single(r => r.Service == "credit").State is PropagationState.Enforced or PropagationState.Released;
    }
}
