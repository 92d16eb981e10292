using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Applications;

/// <summary>Filing, the transparent and the strict machine (主文四(二)、(四)、(五)).</summary>
public sealed class ExaminedCasesTests
{
    private static readonly OnSiteExamination Visit = new(Day("2018-06-05"), ["a", "b"], "record/1");

    private static ApplicationCase Transparent(ApplicantStanding? standing = null, bool guided = true) => ApplicationDecisions.Submit(
        Id, Given.Item(52), Route.Ordinary, Channel.InPerson, With(52, standing) with { Guide = guided ? GasGuide : null }, By("clerk", "2018-06-01")).Granted();

    private static ApplicationCase Strict(bool guided = true) => ApplicationDecisions.Submit(
        Id, Given.Item(70), Route.Ordinary, Channel.InPerson, Plain with { Guide = guided ? StrictGuide : null }, By("clerk", "2018-06-01")).Granted();

    private static ExamineCase Examination(string on = "2018-06-05", string by = "examiner", OnSiteExamination? visit = null, params int[] met) => new(By(by, on), "同意", visit, met);

    private static DecideCase Decision(string by = "approver", bool grant = true, string on = "2018-06-06") => new(By(by, on), grant, "理由");

    [Theory]
    [InlineData("the small food businesses", 6, false, true)]
    [InlineData("imported cosmetics before the pilot", 5, false, false)]
    [InlineData("imported cosmetics with a guide", 5, true, true)]
    [Covers("licensing.filing.started")]
    public void A_filing_has_its_receipt_at_once(string name, int serial, bool guided, bool filed)
    {
        var facts = Plain with { Guide = guided ? GasGuide with { Serial = serial } : null };
        var outcome = ApplicationDecisions.Submit(Id, Given.Item(serial), Route.Filing, Channel.InPerson, facts, By("clerk", "2018-06-01"));
        if (!filed)
        {
            outcome.Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe("licensing.filing.started", name);
            return;
        }
        var filing = outcome.Granted();
        filing.State.ShouldBe(ApplicationState.Granted, name);
        Consequences.Of(null, filing).ShouldHaveSingleItem().ShouldBe(new Consequence.PermitGranted(Day("2018-06-01")));
        ApplicationDeadlines.Of(filing, Calendar).ShouldBeEmpty();
        filing.Step(Decision()).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Theory]
    [InlineData("a cancelled item", 1, Route.Ordinary, "licensing.item.takes-applications")]
    [InlineData("not printed", 44, Route.Ordinary, "licensing.item.takes-applications")]
    [InlineData("no commitment item", 52, Route.Commitment, "licensing.route.fits-item")]
    [InlineData("a strict item by filing", 70, Route.Filing, "licensing.route.fits-item")]
    public void What_the_item_does_not_take_is_refused(string name, int serial, Route route, string rule) =>
        ApplicationDecisions.Submit(Id, Given.Item(serial), route, Channel.InPerson, Plain, By("clerk", "2018-06-01")).Refused().ShouldSatisfyAllConditions(
            r => r.Findings[0].RuleId.ShouldBe(rule, name),
            r => r.State.ShouldBeOfType<RefusedIntake>().Step(Decision()).NotAllowed().ShouldBe(NotAllowedReason.WrongState));

    [Fact]
    [Covers("licensing.examination.recorded")]
    [Covers("licensing.ordinary.decided")]
    public void A_transparent_item_is_examined_and_decided_in_its_term()
    {
        var examined = Transparent().Step(Examination()).Granted();
        var decided = examined.Step(Decision("examiner"), Plain);

        decided.Granted().State.ShouldBe(ApplicationState.Granted, "one officer may do both when nobody is punished");
        decided.Findings().ShouldContain(f => f.RuleId == "licensing.ordinary.decided" && f.Citation == Texts.Plan("四", "四"));
        DecidedAfterExamination.Of(Given.Of(ReformMode.Strict), true).Citation.ShouldBe(Texts.Plan("四", "五"));
        decided.Findings().ShouldContain(f => f.RuleId == PromisedTerm.Id && f.ReasonEn.Contains("within", StringComparison.Ordinal));
        Consequences.Of(examined, decided.Granted()).ShouldHaveSingleItem().ShouldBe(new Consequence.PermitGranted(Day("2018-06-06")));
        examined.Step(Decision(grant: false)).Refused().State.State.ShouldBe(ApplicationState.Refused);
        ExaminationRecorded.Find(Day("2018-06-05"), Visit).Citation.ShouldBe(Texts.Plan("四", "五"));
    }

    [Theory]
    [InlineData("the last day", "2018-06-08", false)]
    [InlineData("the day after", "2018-06-11", true)]
    [Covers("licensing.guide.term")]
    public void A_decision_after_the_published_term_says_so(string name, string on, bool late)
    {
        var deadline = ApplicationDeadlines.Of(Transparent(), Calendar).ShouldHaveSingleItem();
        deadline.ShouldSatisfyAllConditions(d => d.DueOn.ShouldBe(Day("2018-06-08")), d => d.Consequence.ShouldBe(DeadlineConsequence.Alarm), d => d.IsOverdueOn(Day(on)).ShouldBe(late, name));

        Transparent().Step(Examination()).Granted().Step(Decision(on: on)).Findings()
            .Single(f => f.RuleId == PromisedTerm.Id).ReasonEn.Contains("after", StringComparison.Ordinal).ShouldBe(late, name);
    }

    [Fact]
    public void Without_a_guide_no_term_is_invented()
    {
        ApplicationDeadlines.Of(Transparent(guided: false), Calendar).ShouldHaveSingleItem().DueOn.ShouldBeNull();
        Transparent(guided: false).Step(Examination()).Granted().Step(Decision()).Findings().ShouldNotContain(f => f.RuleId == PromisedTerm.Id);
    }

    [Fact]
    [Covers("licensing.corrections.once")]
    public void Corrections_are_asked_for_once_and_stop_the_clock()
    {
        var asked = Transparent().Step(new RequestCorrections(By("examiner", "2018-06-05"), ["补充气源合同"])).Granted();
        ApplicationDeadlines.Of(asked, Calendar).ShouldHaveSingleItem().DueOn.ShouldBeNull("the clock stands still");
        asked.Step(Examination("2018-06-06")).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        asked.Step(new ReceiveCorrections(By("clerk", "2018-06-04"))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);

        // Two of five working days were used (4 and 5 June); three are left after 15 June, over the Dragon Boat Festival on the 18th.
        var received = asked.Step(new ReceiveCorrections(By("clerk", "2018-06-15"))).Granted();
        ApplicationDeadlines.Of(received, Calendar).ShouldHaveSingleItem().DueOn.ShouldBe(Day("2018-06-21"));
        received.Step(new RequestCorrections(By("examiner", "2018-06-19"), ["再补正"])).Refused().ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(received), r => r.Findings.ShouldHaveSingleItem().Citation.ShouldBe(Texts.CommitmentArticle(2)));
        received.Step(Examination("2018-06-14")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Transparent().Step(new RequestCorrections(By("examiner", "2018-06-05"), [])).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
    }

    [Theory]
    [InlineData("punished at the intake, the same officer", true, false, "examiner", NotAllowedReason.FourEyes)]
    [InlineData("punished since, the same officer", false, true, "examiner", NotAllowedReason.FourEyes)]
    [InlineData("punished at the intake and released, the same officer", true, false, "examiner", NotAllowedReason.FourEyes)]
    [InlineData("punished, another officer", true, true, "approver", null)]
    [Covers("licensing.review.classified")]
    public void A_punished_applicant_is_decided_by_two(string name, bool atIntake, bool atDecision, string by, NotAllowedReason? reason)
    {
        var examined = Transparent(atIntake ? Given.Punished : null).Step(Examination()).Granted();
        var outcome = examined.Step(Decision(by), With(52, atDecision ? Given.Punished : null));

        if (reason is { } expected)
            outcome.NotAllowed().ShouldBe(expected, name);
        else
            outcome.Granted().ShouldBeOfType<TransparencyCase>(name).StrictReview.ShouldBeTrue();
    }

    [Theory]
    [InlineData("all standards, the approver", new[] { 1, 2 }, "approver", true, ApplicationState.Granted, null)]
    [InlineData("a standard unmet, granted", new[] { 1 }, "approver", true, ApplicationState.Examined, null)]
    [InlineData("a standard unmet, refused", new[] { 1 }, "approver", false, ApplicationState.Refused, null)]
    [InlineData("another than the named approver", new[] { 1, 2 }, "somebody", true, ApplicationState.Examined, NotAllowedReason.NotTheApprover)]
    [Covers("licensing.strict.access")]
    public void A_strict_item_has_standards_and_an_approver(string name, int[] met, string by, bool grant, ApplicationState state, NotAllowedReason? reason)
    {
        var examined = Strict().Step(Examination(visit: Visit, met: met)).Granted();
        var outcome = examined.Step(Decision(by, grant));

        outcome.After(examined).State.ShouldBe(state, name);
        if (reason is { } expected)
            outcome.NotAllowed().ShouldBe(expected, name);
    }

    [Fact]
    [Covers("licensing.review.strict")]
    public void A_strict_item_is_visited_and_never_decided_by_who_examined_it()
    {
        StrictReviewDue.Check(Given.Item(70), Route.Ordinary, ApplicantStanding.Clean).ShouldHaveSingleItem().Citation.ShouldBe(Texts.Plan("四", "五"));
        Strict().Step(Examination()).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        Strict().Step(Examination(visit: Visit with { VisitedOn = Day("2018-06-06") })).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Strict().Step(Examination(visit: Visit with { VisitedOn = Day("2018-05-31") })).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Strict().Step(Examination(visit: Visit with { Officers = [] })).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        Strict().Step(Examination(visit: Visit, met: [1, 1])).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        Strict().Step(Examination(visit: Visit, met: 3)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);

        var examined = Strict().Step(Examination(by: "approver", visit: Visit, met: [2, 1])).Granted();
        examined.Step(Decision()).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        Strict(guided: false).Step(Examination(visit: Visit)).Granted().Step(Decision("examiner")).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        examined.Step(Decision(on: "2018-06-04") with { Act = By("other", "2018-06-04") }).NotAllowed().ShouldBe(NotAllowedReason.NotTheApprover);
    }

    [Fact]
    public void A_decision_has_a_reason_and_comes_after_the_examination()
    {
        var examined = Transparent().Step(Examination()).Granted();

        examined.Step(Decision() with { Reason = "" }).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        examined.Step(Decision(on: "2018-06-04")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        examined.Step(Decision(on: "2018-05-31")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Transparent().Step(Decision()).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        Transparent().Step(new IssueLetter(By("clerk", "2018-06-05"))).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        Given.Of(ReformMode.Strict).Serial.ShouldBe(StrictGuide.Serial);
    }
}
