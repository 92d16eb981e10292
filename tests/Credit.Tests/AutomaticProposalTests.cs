using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Scheduling;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

/// <summary>A severe record suggests a joint punishment; two officers decide, or decided once for all.</summary>
public sealed class AutomaticProposalTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Theory]
    [InlineData("general", 1, 0)]
    [InlineData("heavier", 4, 0)]
    [InlineData("severe", 7, 1)]
    public async Task A_severe_record_makes_one_suggestion(string row, int months, int suggestions)
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.ArrearsOf(subject, months, "B-1");
        var record = (await credit.Reporter.ReportDishonestyAsync(report)).Record;
        report.RequestId = NewId();
        await credit.Reporter.ReportDishonestyAsync(report);

        var made = await credit.SuggestionsOfAsync(subject);

        made.Count.ShouldBe(suggestions, row);
        made.ShouldAllBe(s => s.State == SuggestionState.Open && s.RecordIds.Single() == record.RecordId && s.Basis.Single().Article == 22 && s.Subject.Id != subject);
    }

    [Fact]
    public async Task A_second_record_joins_the_open_suggestion()
    {
        var subject = TestSubjects.Company().Reveal();
        var first = await credit.RecordAsync(subject, 7);
        var second = await credit.RecordAsync(subject, 8);

        (await credit.SuggestionsOfAsync(subject)).Single().RecordIds.ShouldBe([first.RecordId, second.RecordId]);
    }

    [Fact]
    public async Task Adopted_by_one_officer_it_is_imposed_by_another()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        var suggestion = (await credit.SuggestionsOfAsync(subject)).Single();

        var answer = await credit.Suggestions("zhou").AdoptPunishmentSuggestionAsync(Adoption(suggestion));

        answer.Verdict.ShouldBe(Verdict.Granted);
        answer.Suggestion.ShouldSatisfyAllConditions(s => s.State.ShouldBe(SuggestionState.Adopted), s => s.PunishmentId.ShouldBe(answer.Punishment.PunishmentId), s => s.ClosedBy.ShouldBe("zhou"));
        answer.Punishment.ProposedBy.ShouldBe("zhou");
        (await Failures.OfAsync(credit.OfficerA.ImposePunishmentAsync(answer.Punishment.Imposition()))).Reason().ShouldBe("FOUR_EYES");
        (await credit.OfficerB.ImposePunishmentAsync(answer.Punishment.Imposition())).Punishment.State.ShouldBe(PunishmentState.InForce);
        (await Failures.OfAsync(credit.Suggestions("wu").AdoptPunishmentSuggestionAsync(Adoption(answer.Suggestion)))).Reason().ShouldBe("WRONG_STATE");
        (await Failures.OfAsync(credit.Suggestions("wu").AdoptPunishmentSuggestionAsync(Adoption(suggestion)))).Reason().ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task A_proposal_by_hand_takes_the_suggestion_up()
    {
        var subject = TestSubjects.Company().Reveal();
        var proposed = await credit.ProposedAsync(subject);

        (await credit.SuggestionsOfAsync(subject)).Single().ShouldSatisfyAllConditions(
            s => s.State.ShouldBe(SuggestionState.Adopted), s => s.PunishmentId.ShouldBe(proposed.PunishmentId), s => s.ClosedBy.ShouldBe("zhou"));
    }

    [Fact]
    public async Task A_declined_suggestion_is_not_made_again()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        var suggestion = (await credit.SuggestionsOfAsync(subject)).Single();

        var answer = await credit.Suggestions("wu").DismissPunishmentSuggestionAsync(
            new DismissPunishmentSuggestionRequest { RequestId = NewId(), SuggestionId = suggestion.SuggestionId, Etag = suggestion.Etag, Reason = "已达成还款协议" });
        await credit.Service<SuggestionScheduler>().RunOnceAsync(CancellationToken.None);

        answer.Suggestion.ShouldSatisfyAllConditions(s => s.State.ShouldBe(SuggestionState.Dismissed), s => s.Reason.ShouldBe("已达成还款协议"));
        (await credit.SuggestionsOfAsync(subject)).Count.ShouldBe(1);
        (await credit.OfficerA.ProposePunishmentAsync(Proposal(subject))).Verdict.ShouldBe(Verdict.Granted, "an officer may still propose");
    }

    [Fact]
    public async Task What_was_missed_is_suggested_once_by_however_many_sweeps()
    {
        await using var own = await city.StartAsync();
        var subject = TestSubjects.Company().Reveal();
        await own.RecordAsync(subject, 7);
        await own.QueryAsync(db => db.Suggestions.ExecuteDeleteAsync());
        var sweep = own.Service<SuggestionScheduler>();

        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => sweep.RunOnceAsync(CancellationToken.None)));

        made.Sum().ShouldBe(1);
        (await sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        (await own.SuggestionsOfAsync(subject)).Single().State.ShouldBe(SuggestionState.Open);
    }

    [Fact]
    public async Task A_suggestion_whose_records_vanish_is_void()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);

        await credit.DecidedAsync(record.RecordId, ObjectionResult.WithdrawRecord);

        (await credit.SuggestionsOfAsync(subject)).Single().ShouldSatisfyAllConditions(s => s.State.ShouldBe(SuggestionState.Void), s => s.Reason.ShouldStartWith("objections/"), s => s.ClosedBy.ShouldBe("system"));
        await credit.Service<SuggestionScheduler>().RunOnceAsync(CancellationToken.None);
        (await credit.SuggestionsOfAsync(subject)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task With_the_policy_on_it_is_imposed_at_once_and_names_the_two_who_decided_that()
    {
        await using var own = await city.StartAsync(
            ("Credit:AutoImpose:Enabled", "true"),
            ("Credit:AutoImpose:Decision", "衢信办〔2018〕9号"),
            ("Credit:AutoImpose:From", "2018-06-01"),
            ("Credit:AutoImpose:ProposedBy", "zhou"),
            ("Credit:AutoImpose:ApprovedBy", "wu"));
        var subject = TestSubjects.Company().Reveal();
        await own.RecordAsync(subject, 7);
        await own.Service<SuggestionScheduler>().RunOnceAsync(CancellationToken.None);

        var imposed = (await own.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = subject })).Punishments.Single();

        imposed.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.InForce),
            p => p.Version.ShouldBe(1),
            p => p.ProposedBy.ShouldBe("system"),
            p => p.Note.ShouldContain("zhou"),
            p => p.DecidedBy.ShouldBe("policy:衢信办〔2018〕9号"),
            p => p.DecisionNote.ShouldContain("wu"),
            p => p.Recipients.Count.ShouldBe(5));
        (await own.SuggestionsOfAsync(subject)).Single().State.ShouldBe(SuggestionState.Adopted);
        (await own.QueryAsync(db => db.AuditEntries.SingleAsync(a => a.Target == imposed.PunishmentId && a.Action == "punishment.imposed-by-policy"))).Details
            .ShouldBe("衢信办〔2018〕9号, proposed by zhou, approved by wu");

        await own.RecordAsync(subject, 8);
        (await own.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = subject })).Punishments.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("off", false, "", "", "", "", true)]
    [InlineData("whole", true, "1号", "2018-06-01", "zhou", "wu", true)]
    [InlineData("one officer twice", true, "1号", "2018-06-01", "zhou", "zhou", false)]
    [InlineData("nobody approved", true, "1号", "2018-06-01", "zhou", "", false)]
    [InlineData("no decision", true, "", "2018-06-01", "zhou", "wu", false)]
    [InlineData("no day", true, "1号", "", "zhou", "wu", false)]
    public void A_policy_needs_two_officers_a_decision_and_a_day(string row, bool enabled, string decision, string from, string proposedBy, string approvedBy, bool good)
    {
        var policy = new AutoImposePolicy { Enabled = enabled, Decision = decision, From = from.Length == 0 ? null : DateOnly.Parse(from), ProposedBy = proposedBy, ApprovedBy = approvedBy };

        (policy.Fault() is null).ShouldBe(good, row);
        new CreditOptions { AutoImpose = policy }.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(policy)).Any().ShouldBe(!good, row);
        policy.AppliesOn(new DateOnly(2018, 5, 31)).ShouldBeFalse(row);
        policy.AppliesOn(new DateOnly(2018, 6, 1)).ShouldBe(enabled && from.Length > 0, row);
    }

    private static AdoptPunishmentSuggestionRequest Adoption(PunishmentSuggestion suggestion) =>
        new() { RequestId = NewId(), SuggestionId = suggestion.SuggestionId, Etag = suggestion.Etag, Note = "拖欠电费七个月" };
}
