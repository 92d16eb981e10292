using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Tests.Supervision;

/// <summary>Checks of blasting units and what follows (爆破作业单位日常监管工作方案).</summary>
public sealed class ExplosivesTests
{
    private static readonly DateOnly Day = new(2018, 6, 12);

    private static readonly ExplosivesCheck Hazard = new(
        Guid.Empty, CheckingLevel.PoliceStation, [CheckedItem.Marks], CheckFinding.Hazard, "标识脱落", new(2018, 6, 20), new Act("officer", Day));

    [Theory]
    [InlineData(CheckingLevel.Squad, "2018-02-28", "2018-02-01", "2018-02-28")]
    [InlineData(CheckingLevel.PoliceStation, "2018-02-15", "2018-02-01", "2018-02-15")]
    [InlineData(CheckingLevel.PoliceStation, "2018-02-16", "2018-02-16", "2018-02-28")]
    [InlineData(CheckingLevel.PoliceStation, "2020-02-29", "2020-02-16", "2020-02-29")]
    [InlineData(CheckingLevel.PoliceStation, "2018-12-31", "2018-12-16", "2018-12-31")]
    public void Periods_are_months_and_halves_of_months(CheckingLevel level, string day, string from, string to) =>
        ExplosivesPlan.PeriodOf(level, DateOnly.Parse(day)).ShouldBe(new CheckPeriod(level, DateOnly.Parse(from), DateOnly.Parse(to)));

    public static TheoryData<string, CheckingLevel, string, string[], string, int, int> DueTable => new()
    {
        { "the last day of the month is not overdue", CheckingLevel.Squad, "2018-06-01", [], "2018-06-30", 1, 0 },
        { "the day after is", CheckingLevel.Squad, "2018-06-01", [], "2018-07-01", 2, 1 },
        { "checked on the first day", CheckingLevel.Squad, "2018-06-01", ["2018-06-01"], "2018-06-30", 0, 0 },
        { "checked on the last day", CheckingLevel.Squad, "2018-06-01", ["2018-06-30"], "2018-07-01", 1, 0 },
        { "checked the day after", CheckingLevel.Squad, "2018-06-01", ["2018-07-01"], "2018-07-01", 1, 1 },
        { "the fifteenth is not overdue", CheckingLevel.PoliceStation, "2018-06-01", [], "2018-06-15", 1, 0 },
        { "the sixteenth is", CheckingLevel.PoliceStation, "2018-06-01", [], "2018-06-16", 2, 1 },
        { "one check is not for two halves", CheckingLevel.PoliceStation, "2018-06-01", ["2018-06-15"], "2018-07-01", 2, 1 },
        { "two checks are", CheckingLevel.PoliceStation, "2018-06-01", ["2018-06-15", "2018-06-16"], "2018-07-01", 1, 0 },
        { "a unit of the second day begins with the next period", CheckingLevel.Squad, "2018-06-02", [], "2018-06-30", 0, 0 },
        { "which is due then", CheckingLevel.Squad, "2018-06-02", [], "2018-08-01", 2, 1 },
        { "nothing is owed before the plan", CheckingLevel.Squad, "2018-01-01", [], "2018-05-31", 1, 0 },
        { "a half-month begins with the first whole one after it", CheckingLevel.PoliceStation, "2018-01-01", [], "2018-05-16", 2, 1 },
    };

    [Theory]
    [MemberData(nameof(DueTable))]
    [Covers(ChecksOften.SquadId)]
    [Covers(ChecksOften.StationId)]
    public void Checks_are_due_and_overdue(string name, CheckingLevel level, string from, string[] checkedOn, string on, int due, int overdue)
    {
        var found = ExplosivesPlan.Due(level, DateOnly.Parse(from), [.. checkedOn.Select(DateOnly.Parse)], DateOnly.Parse(on));

        (found.Count, found.Count(d => d.Overdue)).ShouldBe((due, overdue), name);
        if (due > 0)
            ExplosivesPlan.Overdue(found[0].Period, []).Citation.Part.ShouldEndWith("五");
    }

    [Theory]
    [InlineData("in the period", "2018-06-30", 0)]
    [InlineData("the day after", "2018-07-01", 1)]
    public void A_period_that_the_end_of_the_licence_cut_short_is_not_owed(string name, string ended, int due) =>
        ExplosivesPlan.Due(CheckingLevel.Squad, new(2018, 6, 1), [], new(2018, 7, 31), DateOnly.Parse(ended)).Count.ShouldBe(due, name);

    [Property]
    public void Every_day_lies_in_one_period_and_none_is_lost(ushort offset, ushort length)
    {
        var from = new DateOnly(2018, 4, 20).AddDays(offset % 400);
        var on = from.AddDays(length % 900);
        foreach (var level in Enum.GetValues<CheckingLevel>())
        {
            var periods = ExplosivesPlan.Periods(level, from, on).ToList();
            periods.Zip(periods.Skip(1)).ShouldAllBe(pair => pair.First.To.AddDays(1) == pair.Second.From);
            periods.ShouldAllBe(p => p.From >= from && p.From <= on && p.From <= p.To);
            if (periods.Count > 0)
                periods[^1].To.ShouldBeGreaterThanOrEqualTo(on);
            ExplosivesPlan.Due(level, from, [.. periods.Select(p => p.To)], on).ShouldBeEmpty();
            ExplosivesPlan.Due(level, from, [], on).Count(d => !d.Overdue).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    [Covers(ItemsChecked.Id)]
    public void What_was_looked_at_is_on_record()
    {
        ItemsChecked.Of(Enum.GetValues<CheckedItem>()).Select(f => f.Citation.Item).ShouldBe(["一", "二", "三", "四"]);
        ExplosivesDecisions.Record(Hazard).Findings().ShouldHaveSingleItem().Citation.Item.ShouldBe("三");
    }

    public static TheoryData<string, ExplosivesCheck, NotAllowedReason?> Checks => new()
    {
        { "a hazard with its day", Hazard, null },
        { "nothing looked at", Hazard with { Items = [] }, NotAllowedReason.WrongNumber },
        { "no words", Hazard with { Statement = "" }, NotAllowedReason.WrongNumber },
        { "a hazard without a day", Hazard with { RectifyBy = null }, NotAllowedReason.WrongNumber },
        { "a day without a hazard", Hazard with { Finding = CheckFinding.GraveBreach }, NotAllowedReason.WrongNumber },
        { "by the same day", Hazard with { RectifyBy = Day }, NotAllowedReason.WrongDay },
        { "by the next day", Hazard with { RectifyBy = Day.AddDays(1) }, null },
        { "nothing found", Hazard with { Finding = CheckFinding.None, Statement = "", RectifyBy = null }, null },
        { "the first day of the plan", Hazard with { Act = new Act("officer", new(2018, 4, 20)) }, null },
        { "before the plan", Hazard with { Act = new Act("officer", new(2018, 4, 19)) }, NotAllowedReason.WrongDay },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_makes_sense(string name, ExplosivesCheck check, NotAllowedReason? reason)
    {
        if (reason is { } expected)
            ExplosivesDecisions.Record(check).NotAllowed().ShouldBe(expected, name);
        else
            ExplosivesDecisions.Record(check).Granted().ShouldBe(check, name);
    }

    [Theory]
    [InlineData(CheckFinding.Hazard, MeasureStage.OrderedToRectify, "一")]
    [InlineData(CheckFinding.GraveBreach, MeasureStage.Revoked, "二")]
    [InlineData(CheckFinding.SuspectedCrime, MeasureStage.Transferred, "三")]
    [Covers(MeasureFollows.Id)]
    public void A_finding_has_its_measure(CheckFinding finding, MeasureStage stage, string item)
    {
        var outcome = ExplosivesDecisions.Decide(Guid.Empty, Hazard with { Finding = finding }, new Act("chief", Day));

        outcome.Granted().Stage.ShouldBe(stage);
        outcome.Findings().ShouldHaveSingleItem().Citation.Item.ShouldBe(item);
    }

    [Fact]
    public void Nothing_found_needs_no_measure_and_nobody_revokes_alone()
    {
        ExplosivesDecisions.Decide(Guid.Empty, Hazard with { Finding = CheckFinding.None }, new Act("chief", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        ExplosivesDecisions.Decide(Guid.Empty, Hazard with { Finding = CheckFinding.GraveBreach }, new Act("officer", Day)).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ExplosivesDecisions.Decide(Guid.Empty, Hazard, new Act("officer", Day)).Granted().Stage.ShouldBe(MeasureStage.OrderedToRectify);
    }

    [Theory]
    [InlineData("the last day", "2018-06-20", false)]
    [InlineData("the day after", "2018-06-21", true)]
    public void Business_is_stopped_only_after_the_last_day(string name, string on, bool stopped)
    {
        var ordered = ExplosivesDecisions.Decide(Guid.Empty, Hazard, new Act("officer", Day)).Granted();
        var outcome = ExplosivesDecisions.Suspend(ordered, new Act("chief", DateOnly.Parse(on)));

        ExplosivesDecisions.IsOverdue(ordered, DateOnly.Parse(on)).ShouldBe(stopped, name);
        if (!stopped)
        {
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
            return;
        }
        var suspended = outcome.Granted();
        ExplosivesDecisions.Suspend(ordered, new Act("officer", DateOnly.Parse(on))).NotAllowed().ShouldBe(NotAllowedReason.FourEyes, name);
        ExplosivesDecisions.Rectify(suspended, new Act("officer", DateOnly.Parse(on))).Granted().Stage.ShouldBe(MeasureStage.Rectified, name);
        ExplosivesDecisions.Suspend(suspended, new Act("chief", DateOnly.Parse(on))).NotAllowed().ShouldBe(NotAllowedReason.WrongState, name);
    }
}
