using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

/// <summary>Holds docs/decisions/0010-calendar-years.md: what a calendar answers when a year's notice is not loaded.</summary>
public sealed class CalendarYearsTests
{
    private static readonly WorkingDayCalendar Only2018 = WorkingDayCalendar.Parse(Tables.Of(2018));

    [Theory]
    [InlineData("the day before the first loaded year", "2017-12-31", 2017)]
    [InlineData("the day after the last loaded year", "2019-01-01", 2019)]
    [InlineData("a weekend day of another year is not guessed either", "2019-06-01", 2019)]
    [InlineData("29 December may be moved by the next notice", "2018-12-29", 2019)]
    [InlineData("30 December too, though a Sunday", "2018-12-30", 2019)]
    [InlineData("31 December too", "2018-12-31", 2019)]
    public void A_day_outside_names_the_missing_year(string row, string date, int missing)
    {
        var error = Should.Throw<CalendarYearMissingException>(() => Only2018.IsWorkingDay(Day(date)), row);

        error.Year.ShouldBe(missing);
        error.Message.ShouldContain($"工作日历缺少{missing}年");
        error.Message.ShouldContain($"no State Council holiday notice for {missing}");
    }

    [Theory]
    [InlineData("the first day of the year", "2018-01-01", false)]
    [InlineData("the last day that only its own notice governs", "2018-12-28", true)]
    public void A_day_inside_is_answered(string row, string date, bool works) => Only2018.IsWorkingDay(Day(date)).ShouldBe(works, row);

    [Fact]
    public void With_the_next_notice_the_end_of_the_year_is_settled()
    {
        var both = Only2018.With(Tables.Of(2019));

        both.Years.ShouldBe([2018, 2019]);
        both.IsWorkingDay(Day("2018-12-29")).ShouldBeTrue();
        both.IsWorkingDay(Day("2018-12-31")).ShouldBeFalse();
        Only2018.Years.ShouldBe([2018]);
    }

    [Fact]
    public void The_next_notice_alone_does_not_answer_for_the_year_before() =>
        Should.Throw<CalendarYearMissingException>(() => WorkingDayCalendar.Parse(Tables.Of(2019)).IsWorkingDay(Day("2018-12-29"))).Year.ShouldBe(2018);

    [Fact]
    public void A_count_that_runs_out_of_the_loaded_years_names_the_year()
    {
        Only2018.AddWorkingDays(Day("2018-12-25"), 3).ShouldBe(Day("2018-12-28"));
        Should.Throw<CalendarYearMissingException>(() => Only2018.AddWorkingDays(Day("2018-12-25"), 4)).Year.ShouldBe(2019);
        Should.Throw<CalendarYearMissingException>(() => Only2018.AddWorkingDays(Day("2018-01-02"), -1)).Year.ShouldBe(2017);
        Should.Throw<CalendarYearMissingException>(() => Only2018.NextWorkingDayOnOrAfter(Day("2018-12-29"))).Year.ShouldBe(2019);
        Should.Throw<CalendarYearMissingException>(() => Only2018.WorkingDaysBetween(Day("2018-12-27"), Day("2018-12-29"))).Year.ShouldBe(2019);
    }

    [Fact]
    public void The_product_s_own_table_ends_before_29_December_2026()
    {
        WorkingDayCalendar.StateCouncil.IsWorkingDay(Day("2026-12-28")).ShouldBeTrue();
        Should.Throw<CalendarYearMissingException>(() => WorkingDayCalendar.StateCouncil.IsWorkingDay(Day("2026-12-29"))).Year.ShouldBe(2027);
        Should.Throw<CalendarYearMissingException>(() => WorkingDayCalendar.StateCouncil.IsWorkingDay(Day("2016-12-31"))).Year.ShouldBe(2016);
    }
}
