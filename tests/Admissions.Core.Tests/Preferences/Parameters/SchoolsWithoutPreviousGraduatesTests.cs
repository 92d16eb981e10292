using Quzhou.Admissions.Core.Preferences.Parameters;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Preferences.Parameters;

public sealed class SchoolsWithoutPreviousGraduatesTests
{
    [Theory]
    [InlineData("day of the notice", "2018-03-08")]
    [InlineData("no end is announced", "2026-03-08")]
    public void Eight_schools(string row, string day) =>
        SchoolsWithoutPreviousGraduates.Names.On(Day(day)).Value.Count.ShouldBe(8, row);

    [Fact]
    public void No_school_is_named_twice() => SchoolsWithoutPreviousGraduates.Names.On(Day("2018-03-08")).Value.ShouldBeUnique();

    [Fact]
    public void The_day_before_has_no_row() =>
        Should.Throw<ParameterNotInForceException>(() => SchoolsWithoutPreviousGraduates.Names.On(Day("2018-03-07")));

    [Fact]
    public void Every_row_cites_the_notice() =>
        SchoolsWithoutPreviousGraduates.Names.Rows.ShouldAllBe(r => r.Citation.ToString() == "衢市教基〔2018〕17号三(五)");
}
