using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Core.Commitments.Rules;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Commitments;

/// <summary>What follows a decision by commitment (附件2第十二、十三条、附件3六、七).</summary>
public sealed class FollowUpDecisionsTests
{
    private static readonly int[] AtInspection = [4, 5];

    // Material 3 by a date, 4 and 5 at the inspection.
    private static CommitmentCase Case() => GrantedCase("2018-06-04", (3, "2018-07-02"));

    private static InspectCommitment Inspection(string on, InspectionResult result, string? rectifyBy = null, params int[] shown) =>
        new(By("inspector", on), result, shown, rectifyBy is null ? null : Day(rectifyBy), "record/1");

    private static ApplicationCase Ordered() =>
        Case().Step(Inspection("2018-06-20", InspectionResult.Mismatch, "2018-07-20", AtInspection)).Refused().State;

    [Fact]
    public void A_kept_commitment_ends_confirmed()
    {
        var inspected = Case().Step(Inspection("2018-06-20", InspectionResult.Match, null, AtInspection)).Granted();
        inspected.FollowUp().State.ShouldBe(FollowUpState.Open, "a material is outstanding");
        var confirmed = inspected.Step(new SubmitMaterial(By("clerk", "2018-07-02"), 3, MaterialReview.Conforms)).Granted();

        confirmed.FollowUp().State.ShouldBe(FollowUpState.Confirmed);
        ApplicationDeadlines.Of(confirmed, Calendar).ShouldBeEmpty();
        Consequences.Of(Case(), confirmed).ShouldBeEmpty();
        confirmed.Step(new RevokeDecision(By("approver", "2018-07-03"), "reason")).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void A_later_inspection_may_still_find_the_commitment_false()
    {
        var confirmed = GrantedCase().Step(Inspection("2018-06-20", InspectionResult.Match, null, 3, 4, 5)).Granted();
        confirmed.Step(Inspection("2018-06-19", InspectionResult.Match)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        confirmed.Step(Inspection("2019-03-01", InspectionResult.Match)).ShouldSatisfyAllConditions(
            o => o.Granted().FollowUp().State.ShouldBe(FollowUpState.Confirmed), o => o.Findings().ShouldHaveSingleItem().Facts.ShouldNotContain(f => f.Name == "overdue"));

        var (found, _) = confirmed.Step(Inspection("2019-03-01", InspectionResult.FalseCommitment, "2019-04-01")).Refused();
        found.FollowUp().State.ShouldBe(FollowUpState.RectificationOrdered);
        Consequences.Of(confirmed, found).OfType<Consequence.Reported>().ShouldHaveSingleItem();
        ApplicationDeadlines.Of(found, Calendar).ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Kind.ShouldBe(DeadlineKind.Rectification), d => d.DueOn.ShouldBe(Day("2019-04-01")));

        var rectified = found.Step(new InspectRectification(By("inspector", "2019-03-20"), true, "record/2")).Granted();
        var again = rectified.Step(Inspection("2019-05-01", InspectionResult.FalseCommitment, "2019-06-01")).Refused().State;
        again.FollowUp().Integrity.ShouldHaveSingleItem("false once");
    }

    [Theory]
    [InlineData("on the last day", "2018-07-02", MaterialReview.Conforms, FollowUpState.Open, null)]
    [InlineData("on the day after", "2018-07-03", MaterialReview.Conforms, FollowUpState.RevocationDue, IntegrityGround.MaterialsMissing)]
    [InlineData("can be put right", "2018-07-02", MaterialReview.Correctable, FollowUpState.Open, null)]
    [InlineData("cannot be put right", "2018-06-05", MaterialReview.NotCorrectable, FollowUpState.RevocationDue, IntegrityGround.MaterialsNotConforming)]
    [Covers("licensing.later-materials.term")]
    [Covers("licensing.later-materials.review")]
    [Covers("licensing.later-materials.failed")]
    public void A_later_material_comes_in_its_term_and_conforms(string name, string on, MaterialReview review, FollowUpState state, IntegrityGround? ground)
    {
        var followUp = Case().Step(new SubmitMaterial(By("clerk", on), 3, review)).After(Case()).FollowUp();

        followUp.State.ShouldBe(state, name);
        followUp.Integrity.Select(r => (IntegrityGround?)r.Ground).ShouldBe(ground is null ? [] : [ground], name);
    }

    [Theory]
    [InlineData("the last day", "2018-07-02", false, false, null)]
    [InlineData("the day after, nothing came", "2018-07-03", false, true, IntegrityGround.MaterialsMissing)]
    [InlineData("the day after, it did not conform", "2018-07-03", true, true, IntegrityGround.MaterialsNotConforming)]
    [InlineData("after a month of downtime", "2018-08-10", false, true, IntegrityGround.MaterialsMissing)]
    [Covers("licensing.later-materials.failed")]
    public void A_term_that_passes_makes_the_revocation_due(string name, string on, bool submitted, bool passed, IntegrityGround? ground)
    {
        ApplicationCase before = Case();
        if (submitted)
            before = before.Step(new SubmitMaterial(By("clerk", "2018-06-29"), 3, MaterialReview.Correctable)).Refused().State;
        var outcome = before.Step(new DeadlinePassed(By("scheduler", on), DeadlineKind.LaterMaterials));

        if (!passed)
        {
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
            return;
        }
        outcome.Granted().FollowUp().ShouldSatisfyAllConditions(f => f.State.ShouldBe(FollowUpState.RevocationDue, name), f => f.RevocationDueOn.ShouldBe(Day(on), name));
        Consequences.Of(before, outcome.Granted()).ShouldHaveSingleItem(name).ShouldBeOfType<Consequence.IntegrityEntry>().Ground.ShouldBe(ground!.Value, name);
        ApplicationDeadlines.Of(outcome.Granted(), Calendar).ShouldHaveSingleItem().Kind.ShouldBe(DeadlineKind.Revocation);
    }

    [Fact]
    [Covers("licensing.commitment.revoked")]
    [Covers("licensing.integrity.reported")]
    public void A_revocation_ends_the_permit_and_is_reported()
    {
        var due = Case().Step(new DeadlinePassed(By("scheduler", "2018-07-03"), DeadlineKind.LaterMaterials)).Granted();
        due.Step(new RevokeDecision(By("approver", "2018-07-03"), " ")).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        due.Step(new RevokeDecision(By("approver", "2018-07-02"), "reason")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        var revoked = due.Step(new RevokeDecision(By("approver", "2018-07-04"), "reason")).Granted();

        revoked.FollowUp().State.ShouldBe(FollowUpState.Revoked);
        ApplicationDeadlines.Of(revoked, Calendar).ShouldBeEmpty();
        Consequences.Of(due, revoked).ShouldSatisfyAllConditions(
            c => c[0].ShouldBeOfType<Consequence.PermitRevoked>().Basis.Citation.ShouldBe(Texts.CommitmentArticle(12)),
            c => c[1].ShouldBeOfType<Consequence.Reported>().Report.Behaviour.ShouldBe(IntegrityRecorded.Revoked),
            c => c.Count.ShouldBe(2));
        DecisionRevoked.Due(Day("2018-07-03")).RuleId.ShouldBe(DecisionRevoked.Id);
    }

    [Theory]
    [InlineData("on the last day", "2018-08-06", false)]
    [InlineData("one day late", "2018-08-07", true)]
    [Covers("licensing.inspection.conclusion")]
    public void A_late_inspection_still_counts_and_says_so(string name, string on, bool overdue)
    {
        var before = GrantedCase();
        var deadline = ApplicationDeadlines.Of(before, Calendar).Single(d => d.Kind == DeadlineKind.Inspection);
        var finding = before.Step(Inspection(on, InspectionResult.Match, null, 3, 4, 5)).Findings().ShouldHaveSingleItem();

        deadline.IsOverdueOn(Day(on)).ShouldBe(overdue, name);
        finding.Facts.Any(f => f.Name == "overdue").ShouldBe(overdue, name);
    }

    [Theory]
    [InlineData("kept, all shown", InspectionResult.Match, new[] { 4, 5 }, FollowUpState.Open, new IntegrityGround[0])]
    [InlineData("kept, one not shown", InspectionResult.Match, new[] { 4 }, FollowUpState.RevocationDue, new[] { IntegrityGround.MaterialsMissing })]
    [InlineData("not as promised", InspectionResult.Mismatch, new[] { 4, 5 }, FollowUpState.RectificationOrdered, new IntegrityGround[0])]
    [InlineData("false", InspectionResult.FalseCommitment, new[] { 4, 5 }, FollowUpState.RectificationOrdered, new[] { IntegrityGround.FalseCommitment })]
    [InlineData("false and one not shown", InspectionResult.FalseCommitment, new[] { 5 }, FollowUpState.RevocationDue, new[] { IntegrityGround.FalseCommitment, IntegrityGround.MaterialsMissing })]
    [Covers("licensing.integrity.recorded")]
    public void An_inspection_matches_orders_or_ends(string name, InspectionResult result, int[] shown, FollowUpState state, IntegrityGround[] grounds)
    {
        var after = Case().Step(Inspection("2018-06-20", result, "2018-07-20", shown)).After(Case());

        after.FollowUp().State.ShouldBe(state, name);
        after.FollowUp().Integrity.Select(r => r.Ground).ShouldBe(grounds, name);
        Consequences.Of(Case(), after).OfType<Consequence.Reported>().Count().ShouldBe(grounds.Count(g => g == IntegrityGround.FalseCommitment), name);
    }

    [Theory]
    [InlineData("without a record", InspectionResult.Match, null, "", NotAllowedReason.Incomplete)]
    [InlineData("without a last day", InspectionResult.Mismatch, null, "r", NotAllowedReason.WrongDay)]
    [InlineData("with the day of the inspection", InspectionResult.Mismatch, "2018-06-20", "r", NotAllowedReason.WrongDay)]
    public void An_inspection_that_is_not_complete_is_none(string name, InspectionResult result, string? by, string record, NotAllowedReason reason) =>
        Case().Step(Inspection("2018-06-20", result, by) with { Record = record }).NotAllowed().ShouldBe(reason, name);

    [Fact]
    public void Only_what_is_due_at_the_inspection_is_shown_there()
    {
        Case().Step(Inspection("2018-06-20", InspectionResult.Match, null, 3)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        Case().Step(new SubmitMaterial(By("clerk", "2018-06-20"), 1, MaterialReview.Conforms)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Theory]
    [InlineData("met before the last day", "2018-07-10", true, FollowUpState.Open)]
    [InlineData("met on the last day", "2018-07-20", true, FollowUpState.Open)]
    [InlineData("met after it", "2018-07-25", true, FollowUpState.Open)]
    [InlineData("not met on the last day: it still runs", "2018-07-20", false, null)]
    [InlineData("not met on the day after", "2018-07-21", false, FollowUpState.RevocationDue)]
    [Covers("licensing.rectification.conclusion")]
    public void A_rectification_is_inspected_and_ends_the_permit_when_it_fails(string name, string on, bool met, FollowUpState? state)
    {
        var ordered = Ordered().Step(new SubmitMaterial(By("clerk", "2018-06-21"), 3, MaterialReview.Conforms)).Granted();
        ApplicationDeadlines.Of(ordered, Calendar).ShouldHaveSingleItem().DueOn.ShouldBe(Day("2018-07-20"), name);
        var outcome = ordered.Step(new InspectRectification(By("inspector", on), met, "record/2"));

        if (state is null)
        {
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
            return;
        }
        outcome.After(ordered).FollowUp().ShouldSatisfyAllConditions(
            f => f.State.ShouldBe(state == FollowUpState.Open ? FollowUpState.Confirmed : state.Value, name),
            f => f.Integrity.Count.ShouldBe(met ? 0 : 1, name));
    }

    [Fact]
    public void A_false_commitment_is_recorded_once_though_it_is_not_rectified_either()
    {
        var ordered = Case().Step(Inspection("2018-06-20", InspectionResult.FalseCommitment, "2018-06-29", AtInspection)).Refused().State;
        var failed = ordered.Step(new InspectRectification(By("inspector", "2018-06-30"), false, "record/2")).Refused().State;

        failed.FollowUp().Integrity.ShouldHaveSingleItem().OccurredOn.ShouldBe(Day("2018-06-20"));
        Consequences.Of(ordered, failed).ShouldBeEmpty();
    }

    [Fact]
    public void A_material_stays_due_while_the_holder_rectifies()
    {
        ApplicationDeadlines.Of(Ordered(), Calendar).Select(d => (d.Kind, d.Target)).ShouldBe([(DeadlineKind.LaterMaterials, "3"), (DeadlineKind.Rectification, "")]);
        Ordered().Step(new DeadlinePassed(By("scheduler", "2018-07-03"), DeadlineKind.LaterMaterials)).Granted().FollowUp().State.ShouldBe(FollowUpState.RevocationDue);
        Ordered().Step(new DeadlinePassed(By("scheduler", "2018-07-21"), DeadlineKind.Rectification)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }
}
