using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.CityRegister.Files;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(ObstructingDeveloperOnBlackList.Id)]
public sealed class ObstructingDeveloperOnBlackListTests
{
    private static readonly Citation Place = new("衢公积金〔2018〕15号", 12, Item: "二");

    [Theory]
    [InlineData("severe", DishonestyLevel.Severe, true)]
    [InlineData("heavier", DishonestyLevel.Heavier, false)]
    [InlineData("not graded", null, false)]
    public void By_the_level_that_the_text_asks_for(string row, DishonestyLevel? level, bool listed) =>
        (ObstructingDeveloperOnBlackList.Find(Report(Place, level), SubjectType.Enterprise, Day("2018-07-15")) is not null).ShouldBe(listed, row);

    [Theory]
    [InlineData(SubjectType.Enterprise, true)]
    [InlineData(SubjectType.Individual, false)]
    [InlineData(SubjectType.Government, false)]
    [InlineData(SubjectType.PublicInstitution, false)]
    [InlineData(SubjectType.SocialOrganisation, false)]
    public void Enterprises_alone(SubjectType type, bool listed) => (ObstructingDeveloperOnBlackList.Find(Report(Place), type, Day("2018-07-15")) is not null).ShouldBe(listed);

    [Theory]
    [InlineData("behaviour on the day before the text", "2018-03-28", false)]
    [InlineData("behaviour on its first day", "2018-03-29", true)]
    public void Not_for_behaviour_older_than_the_text(string row, string occurredOn, bool listed) =>
        (ObstructingDeveloperOnBlackList.Find(Report(Place, occurredOn: occurredOn), SubjectType.Enterprise, Day("2018-07-15")) is not null).ShouldBe(listed, row);

    [Fact]
    public void From_the_day_it_was_reported_until_it_is_withdrawn_without_another_end()
    {
        var report = Report(Place);
        ObstructingDeveloperOnBlackList.Find(report, SubjectType.Enterprise, Day("2018-07-14")).ShouldBeNull();
        ObstructingDeveloperOnBlackList.Find(report, SubjectType.Enterprise, Day("2030-01-01")).ShouldNotBeNull().Until.ShouldBeNull();
        ObstructingDeveloperOnBlackList.Find(report.Change(r => r with { WithdrawnOn = Day("2018-08-01") }), SubjectType.Enterprise, Day("2018-08-02")).ShouldBeNull();
    }

    [Fact]
    public void A_report_that_rests_on_another_place_lists_nobody_here()
    {
        ObstructingDeveloperOnBlackList.Find(Report(Place with { Item = "九" }), SubjectType.Enterprise, Day("2018-07-15")).ShouldBeNull();
        ObstructingDeveloperOnBlackList.Find(Report(Place with { Document = "衢政办发〔2018〕26号" }), SubjectType.Enterprise, Day("2018-07-15")).ShouldBeNull();
    }

    [Fact]
    public void Tells_its_source_its_place_and_whether_the_public_sees_it()
    {
        var entry = ObstructingDeveloperOnBlackList.Find(Report(Place) with { Disputed = true }, SubjectType.Enterprise, Day("2018-07-15"))!;

        entry.ShouldSatisfyAllConditions(
            e => e.List.ShouldBe(RegisterList.Black),
            e => e.Source.ShouldBe("housing-fund"),
            e => e.Since.ShouldBe(Day("2018-07-15")),
            e => e.Published.ShouldBe(true),
            e => e.Disputed.ShouldBeTrue(),
            e => e.Finding.Citation.ShouldBe(Place));
    }
}
