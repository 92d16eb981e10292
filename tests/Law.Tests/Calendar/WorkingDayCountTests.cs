using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

public sealed class WorkingDayCountTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    [Theory]
    [InlineData("the day itself does not count", "2018-06-04", 1, "2018-06-05")]
    [InlineData("over an ordinary weekend", "2018-06-08", 1, "2018-06-11")]
    [InlineData("five days over Dragon Boat Monday", "2018-06-14", 5, "2018-06-22")]
    [InlineData("from a Saturday", "2018-06-09", 2, "2018-06-12")]
    [InlineData("onto a make-up Sunday", "2018-02-09", 1, "2018-02-11")]
    [InlineData("over the Spring Festival onto the make-up Saturday", "2018-02-14", 3, "2018-02-24")]
    [InlineData("over National Day with both make-up days", "2018-09-28", 3, "2018-10-08")]
    [InlineData("twenty days over National Day", "2018-09-17", 20, "2018-10-19")]
    [InlineData("over the turn of the year, make-up Saturday first", "2018-12-28", 2, "2019-01-02")]
    [InlineData("none: the day itself, a working day", "2018-06-04", 0, "2018-06-04")]
    [InlineData("none: the day itself, a Sunday", "2018-06-03", 0, "2018-06-03")]
    [InlineData("back over a weekend", "2018-06-11", -1, "2018-06-08")]
    [InlineData("back over National Day", "2018-10-08", -2, "2018-09-29")]
    public void Counts_working_days_after_a_day(string row, string from, int days, string expected) =>
        Calendar.AddWorkingDays(Day(from), days).ShouldBe(Day(expected), row);

    [Theory]
    [InlineData("same day", "2018-06-04", "2018-06-04", 0)]
    [InlineData("next day", "2018-06-04", "2018-06-05", 1)]
    [InlineData("a weekend adds nothing", "2018-06-08", "2018-06-10", 0)]
    [InlineData("Monday after a weekend", "2018-06-08", "2018-06-11", 1)]
    [InlineData("the whole Spring Festival", "2018-02-14", "2018-02-21", 0)]
    [InlineData("backwards is negative", "2018-06-11", "2018-06-08", -1)]
    public void Counts_between(string row, string from, string to, int expected) =>
        Calendar.WorkingDaysBetween(Day(from), Day(to)).ShouldBe(expected, row);

    [Theory]
    [InlineData("a working day stays", "2018-06-04", "2018-06-04")]
    [InlineData("a Saturday", "2018-06-09", "2018-06-11")]
    [InlineData("a make-up Saturday stays", "2018-02-24", "2018-02-24")]
    [InlineData("first day of National Day", "2018-10-01", "2018-10-08")]
    [InlineData("Sunday before a bridged Monday", "2018-12-30", "2019-01-02")]
    public void A_term_that_ends_on_a_holiday_ends_on_the_next_working_day(string row, string date, string expected) =>
        Calendar.NextWorkingDayOnOrAfter(Day(date)).ShouldBe(Day(expected), row);

    [Property]
    public Property Counting_is_the_inverse_of_adding() => Prop.ForAll(AnyDay, AnyCount, (day, n) =>
        Calendar.WorkingDaysBetween(day, Calendar.AddWorkingDays(day, n)) == n);

    [Property]
    public Property Adding_and_taking_away_returns_to_a_working_day() => Prop.ForAll(AnyDay, AnyCount, (any, n) =>
    {
        var day = Calendar.NextWorkingDayOnOrAfter(any);
        return Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, n), -n) == day;
    });

    [Property]
    public Property Adding_in_two_steps_is_adding_once() => Prop.ForAll(AnyDay, AnyCount, AnyCount, (day, a, b) =>
        Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, a), b) == Calendar.AddWorkingDays(day, a + b));

    [Property]
    public Property The_nth_working_day_is_a_working_day_and_later() => Prop.ForAll(AnyDay, AnyCount, (day, n) =>
    {
        var end = Calendar.AddWorkingDays(day, n + 1);
        return Calendar.IsWorkingDay(end) && end > day;
    });

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(0, 3000).Select(days => new DateOnly(2017, 6, 1).AddDays(days)).ToArbitrary();

    private static Arbitrary<int> AnyCount => Gen.Choose(0, 120).ToArbitrary();
}
