using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Guides;
using Quzhou.Licensing.Core.Registrations;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Registrations;

/// <summary>What follows the registration of a business of a cancelled item (主文四(一)、衢公办〔2018〕14号二(一)).</summary>
public sealed class FollowUpCheckTests
{
    private static FollowUpCheck Scheduled(TimeLimit? term = null) =>
        FollowUpCheckDecisions.Schedule(Id, Given.Item(4), Day("2018-05-28"), term, By("clerk", "2018-06-01")).Granted();

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(16, false)]
    [Covers("licensing.cancelled.check-scheduled")]
    public void Only_a_cancelled_item_is_checked_so(int serial, bool scheduled) =>
        (FollowUpCheckDecisions.Schedule(Id, Given.Item(serial), Day("2018-05-28"), null, By("clerk", "2018-06-01")) is Outcome<FollowUpCheck>.Granted).ShouldBe(scheduled);

    [Fact]
    public void A_check_is_due_when_the_supervision_plan_says_and_open_without_one()
    {
        FollowUpCheckDecisions.DeadlineOf(Scheduled(), Calendar)!.ShouldSatisfyAllConditions(d => d.DueOn.ShouldBeNull(), d => d.Kind.ShouldBe(DeadlineKind.FollowUpCheck));
        FollowUpCheckDecisions.DeadlineOf(Scheduled(new(10, DayUnit.WorkingDays)), Calendar)!.DueOn.ShouldBe(Day("2018-06-15"));
        FollowUpCheckDecisions.Schedule(Id, Given.Item(4), Day("2018-06-02"), null, By("clerk", "2018-06-01")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        FollowUpCheckDecisions.Schedule(Id, Given.Item(4), Day("2018-06-01"), new(0, DayUnit.WorkingDays), By("clerk", "2018-06-01")).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Theory]
    [InlineData(FollowUpCheckResult.Lawful, FollowUpCheckState.Closed)]
    [InlineData(FollowUpCheckResult.Violation, FollowUpCheckState.ViolationFound)]
    [InlineData(FollowUpCheckResult.NotFound, FollowUpCheckState.Closed)]
    [Covers("licensing.cancelled.check-concluded")]
    public void A_violation_is_told_to_market_regulation(FollowUpCheckResult result, FollowUpCheckState state)
    {
        var check = FollowUpCheckDecisions.Record(Scheduled(), result, "record/1", By("inspector", "2018-06-08")).Granted();

        check.State.ShouldBe(state);
        (FollowUpCheckDecisions.DeadlineOf(check, Calendar) is null).ShouldBe(state == FollowUpCheckState.Closed);
        FollowUpCheckDecisions.Record(check, result, "record/1", By("inspector", "2018-06-09")).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        if (state != FollowUpCheckState.ViolationFound)
        {
            FollowUpCheckDecisions.Notify(check, By("inspector", "2018-06-09")).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
            return;
        }
        FollowUpCheckDecisions.Notify(check, By("inspector", "2018-06-07")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        var closed = FollowUpCheckDecisions.Notify(check, By("inspector", "2018-06-08")).Granted();
        closed.State.ShouldBe(FollowUpCheckState.Closed);
        FollowUpCheckDecisions.DeadlineOf(closed, Calendar).ShouldBeNull();
    }

    [Fact]
    public void A_check_has_a_record_and_comes_after_the_list()
    {
        FollowUpCheckDecisions.Record(Scheduled(), FollowUpCheckResult.Lawful, "", By("inspector", "2018-06-08")).NotAllowed().ShouldBe(NotAllowedReason.Incomplete);
        FollowUpCheckDecisions.Record(Scheduled(), FollowUpCheckResult.Lawful, "r", By("inspector", "2018-05-31")).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }
}
