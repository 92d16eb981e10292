using FsCheck.Xunit;
using Quzhou.Licensing.Core.Guides;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Guides;

/// <summary>The clock of a promised term, with its suspension (docs/decisions/0054).</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("working days over Labour Day", 5, DayUnit.WorkingDays, "2018-04-25", null, null, "2018-05-03")]
    [InlineData("working days over the National Day", 5, DayUnit.WorkingDays, "2018-09-27", null, null, "2018-10-09")]
    [InlineData("calendar days", 15, DayUnit.CalendarDays, "2018-06-04", null, null, "2018-06-19")]
    [InlineData("calendar days that end on a festival", 15, DayUnit.CalendarDays, "2018-06-03", null, null, "2018-06-19")]
    [InlineData("suspended and not resumed", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-05", null, null)]
    [InlineData("suspended on the day of the intake", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-01", "2018-06-11", "2018-06-19")]
    [InlineData("suspended after two days", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-05", "2018-06-11", "2018-06-14")]
    [InlineData("suspended on the last day: due when resumed", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-08", "2018-06-15", "2018-06-15")]
    [InlineData("suspended when it was over stays over", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-11", "2018-06-15", "2018-06-08")]
    [InlineData("suspended when it was over, not resumed", 5, DayUnit.WorkingDays, "2018-06-01", "2018-06-11", null, "2018-06-08")]
    [InlineData("calendar days suspended", 15, DayUnit.CalendarDays, "2018-06-04", "2018-06-10", "2018-06-20", "2018-06-29")]
    [InlineData("calendar days suspended between the end and the working day after it", 15, DayUnit.CalendarDays, "2018-06-03", "2018-06-19", "2018-06-25", "2018-06-25")]
    public void The_day_of_an_event_does_not_count(string name, int days, DayUnit unit, string started, string? suspended, string? resumed, string? due) =>
        new Clock(new TimeLimit(days, unit), Day(started), suspended is null ? null : Day(suspended), resumed is null ? null : Day(resumed))
            .DueOn(Calendar).ShouldBe(due is null ? null : Day(due), name);

    [Property]
    public void A_suspension_never_shortens_a_term_that_was_running(byte days, byte before, byte pause, bool calendarDays)
    {
        var limit = new TimeLimit(1 + days % 60, calendarDays ? DayUnit.CalendarDays : DayUnit.WorkingDays);
        var started = Day("2018-01-08");
        var plain = new Clock(limit, started).DueOn(Calendar)!.Value;
        var suspended = started.AddDays(before);
        var clock = new Clock(limit, started, suspended, suspended.AddDays(pause));

        if (suspended > plain)
            clock.DueOn(Calendar).ShouldBe(plain);
        else
            clock.DueOn(Calendar)!.Value.ShouldBeGreaterThanOrEqualTo(suspended.AddDays(pause));
        if (suspended <= plain && !calendarDays)
            clock.DueOn(Calendar)!.Value.ShouldBeGreaterThanOrEqualTo(plain);
    }
}
