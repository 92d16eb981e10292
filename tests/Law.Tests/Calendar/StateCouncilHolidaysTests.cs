using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

public sealed class StateCouncilHolidaysTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    [Theory]
    [InlineData("New Year's Day, joined to the weekend", "2018-01-01", false)]
    [InlineData("first working day of 2018", "2018-01-02", true)]
    [InlineData("an ordinary Saturday", "2018-01-06", false)]
    [InlineData("Spring Festival: Saturday before the make-up Sunday is free", "2018-02-10", false)]
    [InlineData("Spring Festival: make-up Sunday", "2018-02-11", true)]
    [InlineData("Spring Festival: day before", "2018-02-14", true)]
    [InlineData("Spring Festival: first day", "2018-02-15", false)]
    [InlineData("Spring Festival: second day", "2018-02-16", false)]
    [InlineData("Spring Festival: third day", "2018-02-17", false)]
    [InlineData("Spring Festival: fourth day", "2018-02-18", false)]
    [InlineData("Spring Festival: fifth day", "2018-02-19", false)]
    [InlineData("Spring Festival: sixth day", "2018-02-20", false)]
    [InlineData("Spring Festival: last day", "2018-02-21", false)]
    [InlineData("Spring Festival: day after", "2018-02-22", true)]
    [InlineData("Spring Festival: make-up Saturday", "2018-02-24", true)]
    [InlineData("Spring Festival: Sunday after it is free", "2018-02-25", false)]
    [InlineData("Qingming: day before", "2018-04-04", true)]
    [InlineData("Qingming: first day", "2018-04-05", false)]
    [InlineData("Qingming: second day", "2018-04-06", false)]
    [InlineData("Qingming: last day", "2018-04-07", false)]
    [InlineData("Qingming: make-up Sunday", "2018-04-08", true)]
    [InlineData("Labour Day: make-up Saturday", "2018-04-28", true)]
    [InlineData("Labour Day: first day", "2018-04-29", false)]
    [InlineData("Labour Day: Monday bridged", "2018-04-30", false)]
    [InlineData("Labour Day: last day", "2018-05-01", false)]
    [InlineData("Labour Day: day after", "2018-05-02", true)]
    [InlineData("Dragon Boat: Friday before", "2018-06-15", true)]
    [InlineData("Dragon Boat: the day", "2018-06-18", false)]
    [InlineData("Dragon Boat: day after", "2018-06-19", true)]
    [InlineData("Mid-Autumn: Friday before", "2018-09-21", true)]
    [InlineData("Mid-Autumn: the day", "2018-09-24", false)]
    [InlineData("Mid-Autumn: day after", "2018-09-25", true)]
    [InlineData("National Day: make-up Saturday", "2018-09-29", true)]
    [InlineData("National Day: make-up Sunday", "2018-09-30", true)]
    [InlineData("National Day: first day", "2018-10-01", false)]
    [InlineData("National Day: second day", "2018-10-02", false)]
    [InlineData("National Day: third day", "2018-10-03", false)]
    [InlineData("National Day: fourth day", "2018-10-04", false)]
    [InlineData("National Day: fifth day", "2018-10-05", false)]
    [InlineData("National Day: sixth day", "2018-10-06", false)]
    [InlineData("National Day: last day", "2018-10-07", false)]
    [InlineData("National Day: day after", "2018-10-08", true)]
    [InlineData("last Friday of 2018", "2018-12-28", true)]
    [InlineData("New Year 2019: make-up Saturday, from the notice for 2019", "2018-12-29", true)]
    [InlineData("New Year 2019: Sunday", "2018-12-30", false)]
    [InlineData("New Year 2019: Monday bridged, from the notice for 2019", "2018-12-31", false)]
    [InlineData("New Year 2019: the day", "2019-01-01", false)]
    [InlineData("New Year 2019: day after", "2019-01-02", true)]
    public void Every_moved_day_of_2018(string row, string date, bool works) => Calendar.IsWorkingDay(Day(date)).ShouldBe(works, row);

    [Theory]
    [InlineData("Labour Day 2019 as first announced was one day: the later notice gives Thursday", "2019-05-02", false)]
    [InlineData("and Friday", "2019-05-03", false)]
    [InlineData("and has Sunday 28 April worked", "2019-04-28", true)]
    [InlineData("and Sunday 5 May", "2019-05-05", true)]
    [InlineData("Saturday 4 May is free anyway", "2019-05-04", false)]
    [InlineData("Spring Festival 2020 extended: Friday", "2020-01-31", false)]
    [InlineData("Spring Festival 2020 extended: the make-up Saturday is taken back", "2020-02-01", false)]
    [InlineData("Spring Festival 2020 extended: Sunday", "2020-02-02", false)]
    [InlineData("Spring Festival 2020: work begins", "2020-02-03", true)]
    [InlineData("New Year 2023 reaches back into 2022", "2022-12-31", false)]
    [InlineData("New Year's Eve of the lunar year 2024 was a working day", "2024-02-09", true)]
    [InlineData("New Year's Eve of the lunar year 2025 is a holiday", "2025-01-28", false)]
    [InlineData("make-up Sunday long before National Day 2026", "2026-09-20", true)]
    [InlineData("make-up Sunday after New Year 2026", "2026-01-04", true)]
    public void Days_that_later_notices_changed(string row, string date, bool works) => Calendar.IsWorkingDay(Day(date)).ShouldBe(works, row);

    // Days of the year, less Saturdays and Sundays, less the holidays that everybody has off (11, and 13 from 2025):
    // moving days about does not change the sum. 2020 lost two more to the extension of the Spring Festival.
    [Theory]
    [InlineData(2017, 365 - 105 - 11)]
    [InlineData(2018, 365 - 104 - 11)]
    [InlineData(2019, 365 - 104 - 11)]
    [InlineData(2020, 366 - 104 - 11 - 2)]
    [InlineData(2021, 365 - 104 - 11)]
    [InlineData(2022, 365 - 105 - 11)]
    [InlineData(2023, 365 - 105 - 11)]
    [InlineData(2024, 366 - 104 - 11)]
    [InlineData(2025, 365 - 104 - 13)]
    public void A_year_has_as_many_working_days_as_the_holiday_measures_leave(int year, int expected) =>
        Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31).AddDays(year == 2017 ? 1 : 0), new DateOnly(year, 12, 31)).ShouldBe(expected);

    [Fact]
    public void The_days_of_2026_that_its_own_notice_settles_number_245()
    {
        // 248 as above, less 29 and 30 and 31 December, of which none is at a weekend and which the next notice may move.
        Calendar.WorkingDaysBetween(Day("2025-12-31"), Day("2026-12-28")).ShouldBe(365 - 104 - 13 - 3);
    }

    [Theory]
    [InlineData("2018-02-11", DayKind.Work, "春节", "国办发明电〔2017〕12号")]
    [InlineData("2018-12-31", DayKind.Off, "元旦", "国办发明电〔2018〕15号")]
    [InlineData("2019-05-05", DayKind.Work, "劳动节", "国办发明电〔2019〕3号")]
    [InlineData("2020-02-01", DayKind.Off, "春节", "国办发明电〔2020〕1号")]
    [InlineData("2026-10-10", DayKind.Work, "国庆节", "国办发明电〔2025〕7号")]
    public void A_moved_day_names_its_notice(string date, DayKind kind, string name, string notice) =>
        Calendar.ArrangementOn(Day(date)).ShouldBe(new DayArrangement(Day(date), kind, name, notice));

    [Fact]
    public void An_ordinary_day_names_none() => Calendar.ArrangementOn(Day("2018-06-01")).ShouldBeNull();

    [Fact]
    public void Carries_2017_to_2026() => Calendar.Years.ShouldBe(Enumerable.Range(2017, 10));
}
