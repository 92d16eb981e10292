using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

public sealed class LegalPeriodTests
{
    [Theory]
    [InlineData("corresponding day", "2018-07-10", 3, "2018-10-10")]
    [InlineData("over the turn of the year", "2018-11-30", 2, "2019-01-30")]
    [InlineData("no 31st: the last day of the month", "2018-08-31", 1, "2018-09-30")]
    [InlineData("end of January to end of February", "2018-01-31", 1, "2018-02-28")]
    [InlineData("in a leap year", "2020-01-31", 1, "2020-02-29")]
    [InlineData("the 28th stays the 28th", "2018-02-28", 1, "2018-03-28")]
    [InlineData("29 February and a year", "2020-02-29", 12, "2021-02-28")]
    [InlineData("counted once from the first day, not step by step", "2018-01-31", 2, "2018-03-31")]
    [InlineData("none", "2018-01-31", 0, "2018-01-31")]
    [InlineData("back", "2018-03-31", -1, "2018-02-28")]
    public void Adds_months(string row, string from, int months, string expected) =>
        LegalPeriod.AddMonths(Day(from), months).ShouldBe(Day(expected), row);

    [Theory]
    [InlineData("one day short of three months", "2018-07-10", "2018-10-09", 2)]
    [InlineData("three months to the day", "2018-07-10", "2018-10-10", 3)]
    [InlineData("one day more", "2018-07-10", "2018-10-11", 3)]
    [InlineData("the last day stands for the 31st: day before", "2018-08-31", "2019-02-27", 5)]
    [InlineData("the last day stands for the 31st", "2018-08-31", "2019-02-28", 6)]
    [InlineData("leap day: the 28th is short", "2019-08-31", "2020-02-28", 5)]
    [InlineData("leap day", "2019-08-31", "2020-02-29", 6)]
    [InlineData("same day", "2018-07-10", "2018-07-10", 0)]
    [InlineData("one day back", "2018-07-10", "2018-07-09", -1)]
    [InlineData("one month back to the day", "2018-07-10", "2018-06-10", -1)]
    [InlineData("one month and a day back", "2018-07-10", "2018-06-09", -2)]
    public void Counts_full_months(string row, string from, string to, int expected) =>
        LegalPeriod.MonthsBetween(Day(from), Day(to)).ShouldBe(expected, row);

    [Theory]
    [InlineData("2018-06-01", "2018-07-01")]
    [InlineData("2018-06-30", "2018-07-01")]
    [InlineData("2018-12-31", "2019-01-01")]
    [InlineData("2020-02-29", "2020-03-01")]
    public void First_day_of_the_next_month(string date, string expected) => LegalPeriod.FirstDayOfNextMonth(Day(date)).ShouldBe(Day(expected));

    [Property]
    public Property Months_between_is_the_largest_that_fits() => Prop.ForAll(AnyDay, AnyDay, (from, to) =>
    {
        var months = LegalPeriod.MonthsBetween(from, to);
        return LegalPeriod.AddMonths(from, months) <= to && LegalPeriod.AddMonths(from, months + 1) > to;
    });

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(0, 20000).Select(days => new DateOnly(1990, 1, 1).AddDays(days)).ToArbitrary();
}
