using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

/// <summary>Days of a year without a notice count as worked; where the notices are loaded, nothing differs from the plain count.</summary>
public sealed class ReckonedDaysTests
{
    private static readonly WorkingDayCalendar One = WorkingDayCalendar.Parse(Tables.Of(2018));
    private static readonly WorkingDayCalendar Both = One.With(Tables.Of(2019));

    [Theory]
    [InlineData("within the notice", "2018-06-14", 5, "2018-06-22", "2018-06-22")]
    [InlineData("none: the day itself", "2018-06-03", 0, "2018-06-03", "2018-06-03")]
    [InlineData("the last day before the next notice may speak", "2018-12-27", 1, "2018-12-28", "2018-12-28")]
    [InlineData("the first day of the next notice", "2018-12-28", 1, "2018-12-29", "2018-12-29")]
    [InlineData("a Sunday of the next notice counts until it is loaded", "2018-12-29", 1, "2018-12-30", "2019-01-02")]
    [InlineData("into the next year", "2018-12-28", 4, "2019-01-01", "2019-01-04")]
    [InlineData("back from the next year", "2019-01-02", -1, "2019-01-01", "2018-12-29")]
    public void Counts_as_far_as_the_notices_go(string row, string from, int days, string one, string both)
    {
        ReckonedDays.Add(One, Day(from), days).ShouldBe(Day(one), row);
        ReckonedDays.Add(Both, Day(from), days).ShouldBe(Day(both), row);
        Both.AddWorkingDays(Day(from), days).ShouldBe(Day(both), row);
    }

    [Theory]
    [InlineData("up to the last day of the notice", "2018-12-01", "2018-12-28", true)]
    [InlineData("one day further", "2018-12-01", "2018-12-29", false)]
    [InlineData("nothing to know", "2018-12-29", "2018-12-29", true)]
    public void Says_whether_every_day_is_announced(string row, string from, string to, bool known)
    {
        ReckonedDays.AreKnown(One, Day(from), Day(to)).ShouldBe(known, row);
        ReckonedDays.AreKnown(Both, Day(from), Day(to)).ShouldBeTrue(row);
    }
}
