using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Parameters;

public sealed class DatedParameterTests
{
    private static readonly Citation Place = new("衢发改发〔2018〕23号", 12);

    private static readonly DatedParameter<int> Months = new("credit.months", "months", Row("2018-06-01", 6), Row("2020-01-01", 9, "2021-12-31"));

    [Theory]
    [InlineData("effective day of the first row", "2018-06-01", 6)]
    [InlineData("day before the second row", "2019-12-31", 6)]
    [InlineData("effective day of the second row", "2020-01-01", 9)]
    [InlineData("last day of the last row", "2021-12-31", 9)]
    public void The_row_in_force_is_the_last_that_has_begun(string row, string date, int expected) => Months.On(Day(date)).Value.ShouldBe(expected, row);

    [Theory]
    [InlineData("day before the first row", "2018-05-31")]
    [InlineData("day after the last row", "2022-01-01")]
    public void A_day_that_no_row_governs_has_no_answer(string row, string date)
    {
        var error = Should.Throw<ParameterNotInForceException>(() => Months.On(Day(date)), row);

        error.Parameter.ShouldBe("credit.months");
        error.GoverningDate.ShouldBe(Day(date));
        error.Message.ShouldContain(date);
    }

    public static TheoryData<string, DatedRow<int>[]> Refused => new()
    {
        { "no row", [] },
        { "rows out of order", [Row("2020-01-01", 9), Row("2018-06-01", 6)] },
        { "two rows of one day", [Row("2018-06-01", 6), Row("2018-06-01", 9)] },
        { "a gap of one day", [Row("2018-06-01", 6, "2019-12-30"), Row("2020-01-01", 9)] },
        { "an overlap of one day", [Row("2018-06-01", 6, "2020-01-01"), Row("2020-01-01", 9)] },
        { "a last row that ends before it begins", [Row("2018-06-01", 6, "2018-05-31")] },
        { "a first row that ends before it begins", [Row("2018-06-01", 6, "2018-05-31"), Row("2020-01-01", 9)] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Rows_that_contradict_each_other_are_refused(string row, DatedRow<int>[] rows) =>
        Should.Throw<ArgumentException>(() => new DatedParameter<int>("credit.months", "months", rows), row).ParamName.ShouldBe("rows", row);

    [Fact]
    public void Rows_that_meet_are_accepted() =>
        new DatedParameter<int>("credit.months", "months", Row("2018-06-01", 6, "2019-12-31"), Row("2020-01-01", 9)).Rows.Count.ShouldBe(2);

    [Theory]
    [InlineData("", "months")]
    [InlineData("credit.months", " ")]
    public void Name_and_unit_are_needed(string name, string unit) =>
        Should.Throw<ArgumentException>(() => new DatedParameter<int>(name, unit, Row("2018-06-01", 6)));

    [Fact]
    public void A_row_of_one_day_is_possible() =>
        new DatedParameter<int>("credit.months", "months", Row("2018-06-01", 6, "2018-06-01")).On(Day("2018-06-01")).Value.ShouldBe(6);

    [Fact]
    public void Describes_the_row_in_force() => Months.Describe(Day("2019-05-05")).ShouldBe("credit.months@2018-06-01=6 months");

    [Fact]
    public void A_decimal_is_described_without_the_culture() =>
        new DatedParameter<decimal>("rate", "percent", new DatedRow<decimal>(Day("2018-06-01"), 2.75m, Place)).Describe(Day("2018-06-01")).ShouldBe("rate@2018-06-01=2.75 percent");

    [Fact]
    public void The_rows_cannot_be_changed_from_outside()
    {
        DatedRow<int>[] rows = [Row("2018-06-01", 6)];
        var parameter = new DatedParameter<int>("credit.months", "months", rows);
        rows[0] = Row("2018-06-01", 99);

        parameter.On(Day("2018-06-01")).Value.ShouldBe(6);
        (parameter.Rows as DatedRow<int>[]).ShouldBeNull();
    }

    private static DatedRow<int> Row(string from, int value, string? to = null) => new(Day(from), value, Place, to is null ? null : Day(to));
}
