using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Alarms;

/// <summary>The life of an alarm, and the level it stands at.</summary>
public sealed class AlarmCourseTests
{
    private static readonly DateOnly Day = new(2018, 7, 2);
    private static readonly DateTimeOffset Noon = new(2018, 7, 2, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly IReadOnlyList<Finding> Ground = [new("test", Texts.Point("十三"), "测试", "test")];
    private static readonly IReadOnlyList<Finding> Other = [new("other", Texts.Point("十三"), "测试", "test")];
    private static readonly PlanLevels Plan = new(Day, [new("4", "四级"), new("3", "三级"), new("2", "二级"), new("1", "一级")], "4", "3", "2");

    [Theory]
    [InlineData(Severity.General, "4", 240)]
    [InlineData(Severity.Heavier, "3", 60)]
    [InlineData(Severity.Severe, "2", 15)]
    public void A_new_alarm_begins_at_its_level_with_its_term(Severity severity, string level, int minutes)
    {
        var alarm = Raise(severity);

        (alarm.State, alarm.Level?.Code, alarm.AcknowledgeBy, alarm.Occurrences).ShouldBe((AlarmState.Open, level, Noon.AddMinutes(minutes), 1));
    }

    [Fact]
    public void Without_levels_on_record_an_alarm_has_none_and_rises_once()
    {
        var alarm = AlarmDecisions.Raise(AlarmKind.CaseCluster, "k", Severity.Heavier, Ground, Noon, Day, null);
        alarm.Level.ShouldBeNull();

        var (risen, _) = AlarmDecisions.Escalate(alarm, Noon.AddDays(1), DayOf, null)!.Value;

        (risen.Escalations, risen.AcknowledgeBy, risen.Level).ShouldBe((1, null, null));
        AlarmDecisions.Escalate(risen, Noon.AddDays(9), DayOf, null).ShouldBeNull();
    }

    [Fact]
    public void Missed_terms_are_caught_up_one_step_each_from_the_end_of_the_one_before()
    {
        var alarm = Raise(Severity.General);
        AlarmDecisions.Escalate(alarm, Noon.AddHours(4), DayOf, Plan).ShouldBeNull();

        var first = AlarmDecisions.Escalate(alarm, Noon.AddHours(9), DayOf, Plan)!.Value.Alarm;
        (first.Level!.Code, first.AcknowledgeBy).ShouldBe(("3", Noon.AddHours(8)));
        var second = AlarmDecisions.Escalate(first, Noon.AddHours(9), DayOf, Plan)!.Value.Alarm;
        (second.Level!.Code, second.AcknowledgeBy).ShouldBe(("2", Noon.AddHours(12)));
        AlarmDecisions.Escalate(second, Noon.AddHours(9), DayOf, Plan).ShouldBeNull();
        var third = AlarmDecisions.Escalate(second, Noon.AddHours(13), DayOf, Plan)!.Value.Alarm;
        (third.Level!.Code, third.AcknowledgeBy).ShouldBe(("1", null));
    }

    [Fact]
    public void A_repeat_that_says_nothing_new_changes_nothing()
    {
        var alarm = Raise(Severity.Heavier);

        AlarmDecisions.Again(alarm, Severity.Heavier, Ground, Noon.AddHours(1), Day, Plan).ShouldBeSameAs(alarm);
        AlarmDecisions.Again(alarm, Severity.General, Ground, Noon.AddHours(1), Day, Plan).ShouldBeSameAs(alarm);
        AlarmDecisions.Again(alarm, Severity.General, Other, Noon, Day, Plan).ShouldSatisfyAllConditions(
            a => a.Severity.ShouldBe(Severity.Heavier), a => a.Occurrences.ShouldBe(2), a => a.Basis.ShouldBe(Other));
    }

    [Fact]
    public void A_graver_one_has_to_be_taken_anew()
    {
        var taken = AlarmDecisions.Acknowledge(Raise(Severity.Heavier), "duty", Noon)!;

        var graver = AlarmDecisions.Again(taken, Severity.Severe, Other, Noon.AddHours(2), Day, Plan);

        (graver.State, graver.Severity, graver.Level!.Code, graver.AcknowledgeBy, graver.Acknowledged)
            .ShouldBe((AlarmState.Open, Severity.Severe, "2", Noon.AddHours(2).AddMinutes(15), null));
    }

    [Fact]
    public void What_was_taken_rises_no_more_and_may_be_closed()
    {
        var open = Raise(Severity.Severe);
        AlarmDecisions.Close(open, "approver", ClosingReason.Resolved, Noon).ShouldBeNull();
        var taken = AlarmDecisions.Acknowledge(open, "duty", Noon)!;
        AlarmDecisions.Acknowledge(taken, "duty", Noon).ShouldBeNull();
        AlarmDecisions.Escalate(taken, Noon.AddYears(1), DayOf, Plan).ShouldBeNull();

        var closed = AlarmDecisions.Close(taken, "approver", ClosingReason.Resolved, Noon)!;

        (closed.State, closed.ClosedFor).ShouldBe((AlarmState.Closed, ClosingReason.Resolved));
        AlarmDecisions.Close(closed, "approver", ClosingReason.Resolved, Noon).ShouldBeNull();
        AlarmDecisions.Lapse(closed, Noon, Other).ShouldBeSameAs(closed);
    }

    [Fact]
    public void A_lapsed_ground_that_comes_back_is_said_again()
    {
        var lapsed = AlarmDecisions.Lapse(Raise(Severity.Heavier), Noon.AddHours(1), Other);
        (lapsed.State, lapsed.GroundLapsedAt).ShouldBe((AlarmState.Open, Noon.AddHours(1)));
        AlarmDecisions.Lapse(lapsed, Noon.AddHours(2), Other).ShouldBeSameAs(lapsed);

        AlarmDecisions.Again(lapsed, Severity.Heavier, Ground, Noon.AddHours(2), Day, Plan).GroundLapsedAt.ShouldBeNull();
    }

    [Property]
    public void A_level_never_falls(byte[] steps)
    {
        var (alarm, now) = (Raise(Severity.General), Noon);
        foreach (var step in steps.Take(30))
        {
            now = now.AddMinutes(step);
            var next = (step % 4) switch
            {
                0 => AlarmDecisions.Acknowledge(alarm, "duty", now) ?? alarm,
                1 => AlarmDecisions.Again(alarm, (Severity)(step % 3 + 1), step % 2 == 0 ? Ground : Other, now, DayOf(now), Plan),
                _ => AlarmDecisions.Escalate(alarm, now, DayOf, Plan)?.Alarm ?? alarm,
            };
            int.Parse(next.Level!.Code).ShouldBeLessThanOrEqualTo(int.Parse(alarm.Level!.Code));
            ((int)next.Severity).ShouldBeGreaterThanOrEqualTo((int)alarm.Severity);
            alarm = next;
        }
    }

    [Theory]
    [InlineData("4", "3", "2", null)]
    [InlineData("4", "4", "4", null)]
    [InlineData("3", "4", "2", "NOT_ASCENDING")]
    [InlineData("4", "9", "2", "UNKNOWN_CODE")]
    public void Levels_that_cannot_be_used_are_found(string general, string heavier, string severe, string? fault) =>
        (Plan with { General = general, Heavier = heavier, Severe = severe }).Fault().ShouldBe(fault);

    [Fact]
    public void A_code_stands_once() => (Plan with { Levels = [new("4", "a"), new("4", "b")] }).Fault().ShouldBe("DUPLICATE_CODE");

    private static Alarm Raise(Severity severity) => AlarmDecisions.Raise(AlarmKind.CaseCluster, "k", severity, Ground, Noon, Day, Plan);

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
