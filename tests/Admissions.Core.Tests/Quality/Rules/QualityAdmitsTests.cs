using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Core.Quality.Rules;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Quality.Rules;

[Covers("admissions.quality.all-passed")]
[Covers("admissions.quality.fewest-a")]
public sealed class QualityAdmitsTests
{
    private const string Old = "2015-09-01";
    private const string New = "2017-09-01";

    [Theory]
    [InlineData("key school, two A's", SchoolTier.ProvincialFirstGrade, Old, "experiment=A information-technology=A", true, true)]
    [InlineData("key school, one A", SchoolTier.ProvincialFirstGrade, Old, "experiment=A information-technology=Passed", true, false)]
    [InlineData("key school, three A's with an item of the office's scheme", SchoolTier.ProvincialFirstGrade, Old, "experiment=A information-technology=A arts=A", true, true)]
    [InlineData("key school, two A's and one failed", SchoolTier.ProvincialFirstGrade, Old, "experiment=A information-technology=A arts=Failed", false, true)]
    [InlineData("other school, all passed", SchoolTier.OtherGeneral, Old, "experiment=Passed information-technology=Passed", true, true)]
    [InlineData("other school, one failed", SchoolTier.OtherGeneral, Old, "experiment=Passed information-technology=Failed", false, true)]
    [InlineData("other school, no grade in the experiment that everybody takes", SchoolTier.OtherGeneral, Old, "information-technology=A", false, true)]
    [InlineData("vocational, nothing asked", SchoolTier.Vocational, Old, "information-technology=Failed", true, true)]
    [InlineData("entered in autumn 2017: four areas", SchoolTier.ProvincialFirstGrade, New, "conduct=A health=A arts=Passed innovation=Passed", true, true)]
    [InlineData("one area missing", SchoolTier.ProvincialFirstGrade, New, "conduct=A health=A arts=Passed", false, true)]
    [InlineData("the day before: the scheme of 2012", SchoolTier.OtherGeneral, "2017-08-31", "experiment=Passed information-technology=Passed", true, true)]
    public void Asks_for_all_items_and_for_two_A_at_key_schools(string row, SchoolTier tier, string entered, string grades, bool passed, bool enough)
    {
        var given = new QualityGrades(grades.Split(' ').Select(g => g.Split('=')).ToDictionary(g => g[0], g => Enum.Parse<QualityGrade>(g[1])));

        (QualityAdmits.AllPassed(tier, given, Day(entered)) is null).ShouldBe(passed, row);
        (QualityAdmits.EnoughA(tier, given, Day("2018-07-01")) is null).ShouldBe(enough, row);
    }

    [Fact]
    public void Names_the_items_and_the_section()
    {
        var grades = new QualityGrades(new Dictionary<string, QualityGrade> { ["experiment"] = QualityGrade.Failed });

        var finding = QualityAdmits.AllPassed(SchoolTier.OtherGeneral, grades, Day(Old)).ShouldNotBeNull();
        finding.Facts.ShouldBe([new Fact("item", "information-technology"), new Fact("item", "experiment")]);
        finding.Citation.ToString().ShouldBe("衢市教基〔2018〕17号三(一)");
    }
}
