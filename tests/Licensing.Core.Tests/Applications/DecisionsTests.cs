using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Tests.Applications;

/// <summary>The steps of an application.</summary>
public sealed class DecisionsTests
{
    private static readonly Guid Id = new("0199a3c4-2222-7abc-8def-0123456789ab");

    [Theory]
    [InlineData(Route.Commitment, ReformMode.Commitment, ApplicationState.AwaitingCommitment, false)]
    [InlineData(Route.Filing, ReformMode.Filing, ApplicationState.Granted, false)]
    [InlineData(Route.Ordinary, ReformMode.Transparency, ApplicationState.UnderExamination, false)]
    [InlineData(Route.Ordinary, ReformMode.Strict, ApplicationState.UnderExamination, true)]
    [Covers("licensing.review.strict")]
    public void An_application_begins_where_its_route_begins(Route route, ReformMode mode, ApplicationState state, bool strict)
    {
        var result = Decisions.Submit(Id, Given.Company, Given.Of(mode), route, ApplicantStanding.Clean, Given.Day);

        result.Application.ShouldNotBeNull().State.ShouldBe(state);
        result.Application.StrictReview.ShouldBe(strict);
        result.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    [Covers("licensing.review.classified")]
    public void A_punished_applicant_has_the_ordinary_route_under_strict_review()
    {
        Decisions.Submit(Id, Given.Company, Given.Of(ReformMode.Commitment), Route.Commitment, Given.Punished, Given.Day).Application.ShouldBeNull();

        var ordinary = Decisions.Submit(Id, Given.Company, Given.Of(ReformMode.Transparency), Route.Ordinary, Given.Punished, Given.Day);
        ordinary.Application!.StrictReview.ShouldBeTrue();
        ordinary.Findings.ShouldContain(f => f.RuleId == "licensing.review.classified");
    }

    [Fact]
    [Covers("licensing.commitment.on-the-spot")]
    public void A_signed_letter_is_decided_on_the_spot()
    {
        var (result, error) = Decisions.SignCommitment(Given.Application(ApplicationState.AwaitingCommitment, Route.Commitment, serial: 18), ApplicantStanding.Clean, Given.Day);

        error.ShouldBeNull();
        result!.Application!.State.ShouldBe(ApplicationState.Granted);
        result.Findings.ShouldHaveSingleItem().Citation.Article.ShouldBe(11);
    }

    [Fact]
    public void A_punishment_that_came_meanwhile_refuses_the_signed_letter()
    {
        var (result, _) = Decisions.SignCommitment(Given.Application(ApplicationState.AwaitingCommitment, Route.Commitment, serial: 18), Given.Punished, Given.Day);

        result!.Application!.State.ShouldBe(ApplicationState.Refused);
    }

    [Theory]
    [InlineData(ApplicationState.AwaitingCommitment)]
    [InlineData(ApplicationState.UnderExamination)]
    [InlineData(ApplicationState.Examined)]
    [InlineData(ApplicationState.Granted)]
    [InlineData(ApplicationState.Refused)]
    public void A_step_out_of_turn_is_none(ApplicationState state)
    {
        if (state != ApplicationState.AwaitingCommitment)
            Decisions.SignCommitment(Given.Application(state), ApplicantStanding.Clean, Given.Day).Error.ShouldBe(StepError.WrongState);
        if (state != ApplicationState.UnderExamination)
            Decisions.Examine(Given.Application(state), "a").Error.ShouldBe(StepError.WrongState);
        if (state != ApplicationState.Examined)
            Decisions.Decide(Given.Application(state), "a", true, ApplicantStanding.Clean).Error.ShouldBe(StepError.WrongState);
    }

    [Theory]
    [InlineData("another officer", 70, "b", false, null)]
    [InlineData("the examiner, strict item", 70, "a", false, StepError.FourEyes)]
    [InlineData("the examiner, ordinary item", 52, "a", false, null)]
    [InlineData("the examiner, punished applicant", 52, "a", true, StepError.FourEyes)]
    public void Two_officers_decide_under_strict_review(string name, int serial, string officer, bool punished, StepError? expected) =>
        Decisions.Decide(Given.Application(ApplicationState.Examined, examiner: "a", serial: serial), officer, true, punished ? Given.Punished : ApplicantStanding.Clean)
            .Error.ShouldBe(expected, name);

    [Theory]
    [InlineData(true, ApplicationState.Granted)]
    [InlineData(false, ApplicationState.Refused)]
    [Covers("licensing.ordinary.decided")]
    public void A_decision_after_examination_says_so(bool grant, ApplicationState state)
    {
        var (result, _) = Decisions.Decide(Given.Application(ApplicationState.Examined, examiner: "a"), "b", grant, ApplicantStanding.Clean);

        result!.Application!.State.ShouldBe(state);
        result.Findings.ShouldContain(f => f.RuleId == "licensing.ordinary.decided" && f.Citation == Texts.Plan("四", "四"));
        DecidedAfterExamination.Of(Given.Of(ReformMode.Strict), grant).Citation.ShouldBe(Texts.Plan("四", "五"));
    }
}
