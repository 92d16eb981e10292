using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Tests.Supervision;

/// <summary>Risks of units that make or use crossbows (附件8-4).</summary>
public sealed class RiskTests
{
    private static readonly DateOnly Day = new(2018, 6, 1);

    private static RiskAssessment Assessment(RiskLevel level, DateOnly? on = null) =>
        new(RiskSource.DailyWork, RiskGrade.Medium, RiskGrade.High, level, "库房管理松懈", new Act("section", on ?? Day));

    private static RiskWarning Assessed(RiskLevel level) => RiskDecisions.Assess(Guid.Empty, Assessment(level)).Granted();

    private static RiskWarning Warned(RiskLevel level) => RiskDecisions.Warn(Assessed(level), "限期整改库房", level == RiskLevel.Major, new Act("section", Day)).Granted();

    [Theory]
    [InlineData(RiskLevel.Ordinary)]
    [InlineData(RiskLevel.Major)]
    [Covers(RiskHandled.LevelId)]
    public void A_risk_is_assessed_with_reasons(RiskLevel level)
    {
        RiskHandled.Assessed(Assessment(level)).Facts.ShouldContain(new Fact("gravity", "High"));
        Assessed(level).Level.ShouldBe(level);
        RiskDecisions.Assess(Guid.Empty, Assessment(level) with { Reasoning = " " }).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        RiskDecisions.Assess(Guid.Empty, Assessment(level, new(2018, 4, 20))).Granted();
        RiskDecisions.Assess(Guid.Empty, Assessment(level, new(2018, 4, 19))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Theory]
    [InlineData(RiskLevel.Ordinary, false, true)]
    [InlineData(RiskLevel.Ordinary, true, false)]
    [InlineData(RiskLevel.Major, true, true)]
    [InlineData(RiskLevel.Major, false, false)]
    [Covers(RiskHandled.WarningId)]
    public void A_major_risk_is_published_and_an_ordinary_one_is_not(RiskLevel level, bool publish, bool done)
    {
        var outcome = RiskDecisions.Warn(Assessed(level), "辅导", publish, new Act("section", Day));

        if (done)
            outcome.Granted().PublishedOn.ShouldBe(publish ? Day : null);
        else
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Theory]
    [InlineData(RiskLevel.Ordinary, "2018-09-01", "2018-09-02")]
    [InlineData(RiskLevel.Major, "2018-07-01", "2018-07-02")]
    [Covers(RiskHandled.ReviewId)]
    public void A_risk_is_assessed_again_regularly(RiskLevel level, string last, string after)
    {
        var warned = Warned(level);

        warned.ReviewDueOn.ShouldBe(DateOnly.Parse(last));
        RiskDecisions.Overdue(warned, DateOnly.Parse(last)).ShouldBeNull();
        RiskDecisions.Overdue(warned, DateOnly.Parse(after)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(RiskLevel.Ordinary, RiskReview.Keep, RiskLevel.Ordinary, RiskState.Warned)]
    [InlineData(RiskLevel.Ordinary, RiskReview.Raise, RiskLevel.Major, RiskState.Assessed)]
    [InlineData(RiskLevel.Ordinary, RiskReview.Lift, RiskLevel.Ordinary, RiskState.Lifted)]
    [InlineData(RiskLevel.Ordinary, RiskReview.Lower, RiskLevel.Ordinary, null)]
    [InlineData(RiskLevel.Major, RiskReview.Keep, RiskLevel.Major, RiskState.Warned)]
    [InlineData(RiskLevel.Major, RiskReview.Lower, RiskLevel.Ordinary, RiskState.Assessed)]
    [InlineData(RiskLevel.Major, RiskReview.Raise, RiskLevel.Major, null)]
    [InlineData(RiskLevel.Major, RiskReview.Lift, RiskLevel.Major, null)]
    [Covers(RiskReviewed.Id)]
    public void An_assessment_keeps_raises_lowers_or_lifts(RiskLevel level, RiskReview review, RiskLevel after, RiskState? state)
    {
        var warned = Warned(level);
        var outcome = RiskDecisions.Review(warned, review, Assessment(after, new(2018, 6, 20)));

        if (state is { } expected)
            (outcome.Granted().Level, outcome.Granted().State).ShouldBe((after, expected));
        else
            outcome.Refused().State.ShouldBe(warned, "nothing changes");
    }

    [Fact]
    public void An_assessment_has_the_level_that_it_leads_to() =>
        RiskDecisions.Review(Warned(RiskLevel.Ordinary), RiskReview.Raise, Assessment(RiskLevel.Ordinary)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);

    [Property]
    public void A_warned_unit_always_has_a_day_for_its_next_assessment(byte[] commands)
    {
        var warning = Assessed(RiskLevel.Ordinary);
        var on = Day;
        foreach (var command in commands)
        {
            on = on.AddDays(command % 5);
            var before = warning;
            warning = (command % 2 == 0
                ? RiskDecisions.Warn(warning, "辅导", warning.Level == RiskLevel.Major, new Act("section", on))
                : RiskDecisions.Review(warning, (RiskReview)(command / 2 % 4 + 1), Assessment(command / 8 % 2 == 0 ? RiskLevel.Ordinary : RiskLevel.Major, on))).After(warning);
            (warning.ReviewDueOn is not null).ShouldBe(warning.State == RiskState.Warned);
            if (warning is { State: RiskState.Warned, Level: RiskLevel.Major })
                warning.PublishedOn.ShouldNotBeNull();
            if (before.State == RiskState.Lifted)
                warning.ShouldBe(before);
            if (before.Level == RiskLevel.Major)
                warning.State.ShouldNotBe(RiskState.Lifted, "a major risk is lowered first");
        }
    }
}
