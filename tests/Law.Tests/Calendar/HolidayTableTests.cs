using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Calendar;

public sealed class HolidayTableTests
{
    private const string Good = "2018-01-01,off,元旦,国办发明电〔2017〕12号";

    [Theory]
    [InlineData("no header", 1, "表头应为 date,kind,name,notice", Good)]
    [InlineData("a column missing", 2, "应有4列,实有3列", Tables.Header + "\n2018-01-01,off,元旦")]
    [InlineData("a column too many", 2, "应有4列,实有5列", Tables.Header + "\n" + Good + ",x")]
    [InlineData("a date that does not exist", 2, "日期“2018-02-29”不存在", Tables.Header + "\n2018-02-29,off,春节,n")]
    [InlineData("a date in another form", 2, "日期“2018/1/1”不存在", Tables.Header + "\n2018/1/1,off,元旦,n")]
    [InlineData("another kind", 2, "类型“holiday”应为 off 或 work", Tables.Header + "\n2018-01-01,holiday,元旦,n")]
    [InlineData("a name missing", 2, "缺少节日名称", Tables.Header + "\n2018-01-01,off,,n")]
    [InlineData("a notice missing", 2, "缺少通知文号", Tables.Header + "\n2018-01-01,off,元旦, ")]
    [InlineData("remarks and blank lines count as lines", 5, "类型“on”", "# 2018\n" + Tables.Header + "\n\n# x\n2018-01-01,on,元旦,n")]
    [InlineData("a day twice", 3, "日期 2018-01-01 与第2行重复", Tables.Header + "\n" + Good + "\n" + Good)]
    [InlineData("a make-up day on a Tuesday", 3, "2018-01-02 本来就是工作日", Tables.Header + "\n" + Good + "\n2018-01-02,work,元旦,n")]
    [InlineData("a header alone", 0, "表中没有任何日期", Tables.Header)]
    [InlineData("nothing", 0, "表中没有任何日期", "")]
    public void A_wrong_table_is_refused_with_its_line(string row, int line, string reason, string csv)
    {
        var error = Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(csv), row);

        error.Line.ShouldBe(line, row);
        error.ReasonZh.ShouldContain(reason, Case.Sensitive, row);
        error.Message.ShouldContain(error.ReasonEn, Case.Sensitive, row);
        if (line > 0)
            error.Message.ShouldContain($"第{line}行", Case.Sensitive, row);
    }

    [Theory]
    [InlineData("half a notice", "2018-06-18,off,端午节,", "2018年缺少:端午节")]
    [InlineData("no New Year's Day", "2018-01-01,off,元旦,", "2018年缺少1月1日")]
    public void A_year_that_lacks_a_festival_is_refused(string row, string removed, string reason)
    {
        var lines = Tables.Of(2018).Split('\n').Where(line => !line.StartsWith(removed, StringComparison.Ordinal));

        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(string.Join('\n', lines)), row).ReasonZh.ShouldContain(reason, Case.Sensitive, row);
    }

    [Fact]
    public void A_festival_under_another_name_is_refused() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(Tables.Of(2018) + "\n2018-12-03,off,双十二,n\n" + Tables.Of(2019).Replace(Tables.Header, "#", StringComparison.Ordinal)))
            .ReasonZh.ShouldContain("2019年的“双十二”不是全体公民放假的节日");

    [Fact]
    public void A_year_before_the_seven_festivals_is_refused() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(Tables.Of(2018).Replace("2018-", "2006-", StringComparison.Ordinal).Replace(",work,", ",off,", StringComparison.Ordinal)))
            .ReasonZh.ShouldContain("2006年早于2008年");

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_spaces_are_accepted() =>
        WorkingDayCalendar.Parse("\uFEFF" + Tables.Of(2018).Replace("\n", "\r\n", StringComparison.Ordinal).Replace(",off", " , off", StringComparison.Ordinal))
            .IsWorkingDay(Day("2018-02-11")).ShouldBeTrue();

    [Fact]
    public void A_later_notice_can_give_days_and_take_them_back()
    {
        var announced = WorkingDayCalendar.Parse(Tables.Of(2018)).With(Tables.Of(2019));
        var changed = announced.With(Tables.Written("2019-05-02,off,劳动节", "2019-05-05,work,劳动节", "2019-10-07,work,国庆节"));

        announced.IsWorkingDay(Day("2019-05-02")).ShouldBeTrue();
        changed.IsWorkingDay(Day("2019-05-02")).ShouldBeFalse();
        changed.IsWorkingDay(Day("2019-05-05")).ShouldBeTrue();
        changed.IsWorkingDay(Day("2019-10-07")).ShouldBeTrue("a weekday that the earlier notice had given may be worked again");
    }

    [Fact]
    public void A_change_to_a_year_whose_notice_is_not_loaded_does_not_make_it_known() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(Tables.Of(2018)).With(Tables.Written("2019-05-02,off,劳动节"))).ReasonZh.ShouldContain("2019年缺少");
}
