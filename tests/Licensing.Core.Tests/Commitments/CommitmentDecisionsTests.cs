using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Commitments;

/// <summary>Notification and commitment up to the decision (附件2第六至十一、十四条).</summary>
public sealed class CommitmentDecisionsTests
{
    private static readonly IReadOnlyList<int> All = [1, 2, 3, 4, 5];

    [Fact]
    public void In_person_the_letter_is_given_at_once_and_by_mail_it_is_owed()
    {
        Submitted().ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(ApplicationState.AwaitingCommitment),
            c => c.LetterReceivedOn.ShouldBe(Day("2018-06-01")),
            c => Due(c).ShouldBe((DeadlineKind.Commitment, Day("2018-06-06"))));
        Submitted(channel: Channel.Electronic).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(ApplicationState.AwaitingLetter),
            c => c.Issued.ShouldBeNull(),
            c => Due(c).ShouldBe((DeadlineKind.IssueLetter, Day("2018-06-06"))));
    }

    [Fact]
    public void The_term_of_a_mailed_letter_runs_from_its_receipt()
    {
        var sent = Submitted(channel: Channel.Electronic).Step(new IssueLetter(By("clerk", "2018-06-05"))).Granted();
        Due(sent).ShouldBe((DeadlineKind.Commitment, null), "on its way no term runs");
        sent.Step(new ConfirmLetterReceived(By("clerk", "2018-06-04"))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);

        var received = sent.Step(new ConfirmLetterReceived(By("clerk", "2018-06-08"))).Granted();
        Due(received).ShouldBe((DeadlineKind.Commitment, Day("2018-06-13")));
        received.Step(new ConfirmLetterReceived(By("clerk", "2018-06-09"))).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        sent.Step(Signing("2018-07-30")).Granted().State.ShouldBe(ApplicationState.Granted, "whose receipt nobody confirmed");
    }

    [Theory]
    [InlineData("the third working day", "2018-06-06", ApplicationState.Granted, Route.Commitment)]
    [InlineData("the day after", "2018-06-07", ApplicationState.UnderExamination, Route.Ordinary)]
    [Covers("licensing.commitment.lapsed")]
    public void Who_signs_too_late_goes_on_by_the_ordinary_route(string name, string on, ApplicationState state, Route route)
    {
        var after = Submitted().Step(Signing(on)).After(Submitted());

        after.ShouldSatisfyAllConditions(c => c.State.ShouldBe(state, name), c => c.Route.ShouldBe(route, name), c => c.Id.ShouldBe(Id));
    }

    [Theory]
    [InlineData("the last day", "2018-06-06", false)]
    [InlineData("the day after", "2018-06-07", true)]
    [InlineData("after a month of downtime", "2018-07-09", true)]
    public void The_scheduler_ends_a_term_only_when_it_is_over(string name, string on, bool lapsed)
    {
        var outcome = Submitted().Step(new DeadlinePassed(By("scheduler", on), DeadlineKind.Commitment));

        if (lapsed)
            outcome.Granted().ShouldBeOfType<TransparencyCase>(name).State.ShouldBe(ApplicationState.UnderExamination);
        else
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
    }

    [Theory]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.Electronic)]
    [Covers("licensing.commitment.declined")]
    public void Who_does_not_want_to_commit_has_the_ordinary_route(Channel channel)
    {
        var outcome = Submitted(channel: channel).Step(new DeclineCommitment(By("clerk", "2018-06-04")), With(18, Given.Punished));

        outcome.Granted().ShouldBeOfType<TransparencyCase>().StrictReview.ShouldBeTrue("a punished applicant is reviewed strictly there too");
        outcome.Findings().ShouldHaveSingleItem().Citation.ShouldBe(Texts.CommitmentArticle(14));
    }

    public static TheoryData<string, string, string, int[], string?> Signatures => new()
    {
        { "both, with what has to come", "申请人", "机关", [1, 2], null },
        { "both, with everything", "申请人", "机关", [1, 2, 3, 4, 5], null },
        { "without the applicant", "", "机关", [1, 2], "licensing.commitment.signatures" },
        { "without the authority", "申请人", "", [1, 2], "licensing.commitment.signatures" },
        { "without the first", "申请人", "机关", [2, 3], "licensing.commitment.materials" },
        { "without the second", "申请人", "机关", [1, 3, 4, 5], "licensing.commitment.materials" },
        { "without any", "申请人", "机关", [], "licensing.commitment.materials" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    [Covers("licensing.commitment.signatures")]
    [Covers("licensing.commitment.materials")]
    public void A_letter_needs_both_signatures_and_what_has_to_come_with_it(string name, string applicant, string authority, int[] materials, string? rule)
    {
        var outcome = Submitted().Step(new SignLetter(By("clerk", "2018-06-04"), applicant, authority, materials, new Dictionary<int, DateOnly>()));

        if (rule is null)
        {
            outcome.Granted().State.ShouldBe(ApplicationState.Granted, name);
            return;
        }
        var (state, findings) = outcome.Refused();
        state.State.ShouldBe(ApplicationState.AwaitingCommitment, $"{name}: it may be brought in time");
        findings.ShouldHaveSingleItem().RuleId.ShouldBe(rule, name);
    }

    [Theory]
    [InlineData("a material that the letter does not name", new[] { 1, 2, 6 }, 3, "2018-07-01", NotAllowedReason.WrongNumber)]
    [InlineData("a material twice", new[] { 1, 2, 2 }, 3, "2018-07-01", NotAllowedReason.WrongNumber)]
    [InlineData("a day for one that is in", new[] { 1, 2 }, 2, "2018-07-01", NotAllowedReason.WrongNumber)]
    [InlineData("a day for one that is not named", new[] { 1, 2 }, 9, "2018-07-01", NotAllowedReason.WrongNumber)]
    [InlineData("the day of the decision", new[] { 1, 2 }, 3, "2018-06-04", NotAllowedReason.WrongDay)]
    public void What_is_written_into_the_letter_fits_it(string name, int[] materials, int number, string day, NotAllowedReason reason) =>
        Submitted().Step(Signing("2018-06-04", materials, (number, day))).NotAllowed().ShouldBe(reason, name);

    [Fact]
    public void Materials_without_a_day_are_due_at_the_inspection()
    {
        var followUp = GrantedCase("2018-06-04", (3, "2018-07-01")).FollowUp();

        followUp.Later.Select(m => (m.Number, m.DueOn)).ShouldBe([(3, Day("2018-07-01")), (4, null), (5, null)]);
        Submitted().Step(Signing("2018-06-04", All)).Granted().FollowUp().Later.ShouldBeEmpty();
    }

    [Fact]
    [Covers("licensing.letter.published")]
    public void Without_a_published_letter_the_route_is_not_open()
    {
        var outcome = ApplicationDecisions.Submit(Id, Given.Item(7), Route.Commitment, Channel.InPerson, With(7), By("clerk", "2018-06-01"));
        outcome.Refused().ShouldSatisfyAllConditions(
            r => r.State.ShouldBeOfType<RefusedIntake>().Route.ShouldBe(Route.Commitment), r => r.Findings.ShouldHaveSingleItem().RuleId.ShouldBe("licensing.letter.published"));

        var early = By("clerk", "2018-04-19");
        ApplicationDecisions.Submit(Id, Given.Item(18), Route.Commitment, Channel.InPerson, With(18), early).Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe("licensing.letter.published");
        ApplicationDecisions.Submit(Id, Given.Item(18), Route.Commitment, Channel.InPerson, With(18), early with { On = Day("2018-04-20") }).Granted();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_came_meanwhile_refuses_the_signed_letter(bool punished)
    {
        var outcome = Submitted().Step(Signing("2018-06-04"), With(18, punished ? Given.Punished : Given.WithBrokenCommitment));

        outcome.Refused().State.State.ShouldBe(ApplicationState.Refused);
        Consequences.Of(Submitted(), outcome.Refused().State).ShouldBeEmpty();
    }

    [Fact]
    [Covers("licensing.integrity.recorded")]
    [Covers("licensing.integrity.reported")]
    public void A_commitment_found_untrue_before_the_decision_is_recorded_and_reported()
    {
        var before = Submitted();
        before.Step(new FindCommitmentFalse(By("clerk", "2018-06-04"), "")).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        var (after, findings) = before.Step(new FindCommitmentFalse(By("clerk", "2018-06-04"), "record/1")).Refused();

        after.State.ShouldBe(ApplicationState.Refused);
        findings.ShouldHaveSingleItem().Citation.ShouldBe(Texts.CommitmentArticle(13, 2));
        Consequences.Of(before, after).ShouldSatisfyAllConditions(
            c => c[0].ShouldBeOfType<Consequence.IntegrityEntry>().Ground.ShouldBe(IntegrityGround.FalseCommitment),
            c => c[1].ShouldBeOfType<Consequence.Reported>().Report.ShouldSatisfyAllConditions(
                r => r.Behaviour.ShouldBe("LICENSING_FALSE_COMMITMENT"), r => r.Basis.Citation.ShouldBe(Texts.CommitmentArticle(13, 3))),
            c => c.Count.ShouldBe(2));
    }

    [Fact]
    [Covers("licensing.commitment.on-the-spot")]
    public void A_decision_brings_the_permit_once()
    {
        Submitted().Step(Signing("2018-06-04")).Findings()[0].ShouldSatisfyAllConditions(
            f => f.RuleId.ShouldBe("licensing.commitment.on-the-spot"), f => f.Citation.ShouldBe(Texts.CommitmentArticle(11)));
        var granted = GrantedCase();

        Consequences.Of(Submitted(), granted).ShouldHaveSingleItem().ShouldBe(new Consequence.PermitGranted(Day("2018-06-04")));
        Consequences.Of(granted, granted).ShouldBeEmpty();
        Submitted().Step(new IssueLetter(By("clerk", "2018-06-04"))).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        granted.Step(Signing("2018-06-05")).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        granted.Step(new DeclineCommitment(By("clerk", "2018-05-31"))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    private static (DeadlineKind Kind, DateOnly? DueOn) Due(ApplicationCase @case)
    {
        var deadline = ApplicationDeadlines.Of(@case, Calendar).ShouldHaveSingleItem();
        return (deadline.Kind, deadline.DueOn);
    }
}
