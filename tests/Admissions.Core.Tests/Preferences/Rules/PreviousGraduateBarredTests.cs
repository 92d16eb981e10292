using Quzhou.Admissions.Core.Preferences.Rules;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Preferences.Rules;

[Covers("admissions.previous-graduate")]
public sealed class PreviousGraduateBarredTests
{
    [Theory]
    [InlineData("衢州一中", true)]
    [InlineData("衢州二中", true)]
    [InlineData("衢州高级中学", true)]
    [InlineData("衢州三中", true)]
    [InlineData("龙游中学", true)]
    [InlineData("江山中学", true)]
    [InlineData("常山一中", true)]
    [InlineData("开化中学", true)]
    [InlineData("衢州四中", false)]
    [InlineData("龙游二中", false)]
    [InlineData("衢州一中分校", false)]
    public void Bars_the_eight_named_schools_and_no_other(string name, bool barred)
    {
        var school = School(Ownership.Public, name: name);

        (PreviousGraduateBarred.Check(school, previousGraduate: true, Day("2018-07-01")) is not null).ShouldBe(barred);
        PreviousGraduateBarred.Check(school, previousGraduate: false, Day("2018-07-01")).ShouldBeNull();
    }

    [Fact]
    public void Holds_from_the_day_of_the_notice_and_says_nothing_of_the_day_before()
    {
        var school = School(Ownership.Public, name: "衢州一中");

        PreviousGraduateBarred.Check(school, previousGraduate: true, Day("2018-03-08")).ShouldNotBeNull();
        Should.Throw<ParameterNotInForceException>(() => PreviousGraduateBarred.Check(school, previousGraduate: true, Day("2018-03-07")))
            .GoverningDate.ShouldBe(Day("2018-03-07"));
    }

    [Fact]
    public void Names_the_section_the_row_and_the_school()
    {
        var finding = PreviousGraduateBarred.Check(School(Ownership.Public, name: "开化中学"), previousGraduate: true, Day("2018-07-01")).ShouldNotBeNull();

        finding.Citation.ToString().ShouldBe("衢市教基〔2018〕17号三(五)");
        finding.Parameter.ShouldBe("admissions.schools-without-previous-graduates@2018-03-08");
        finding.Facts.ShouldBe([new Fact("school", "开化中学")]);
    }
}
