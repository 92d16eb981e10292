using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Standing.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Standing.Rules;

[Covers(RecordCountsForLevel.Id)]
public sealed class RecordCountsForLevelTests
{
    [Theory]
    [InlineData("general, day before determination", DishonestyLevel.General, "2018-07-14", false)]
    [InlineData("general, day of determination", DishonestyLevel.General, "2018-07-15", true)]
    [InlineData("general, last day of validity", DishonestyLevel.General, "2019-07-31", true)]
    [InlineData("general, day after: returns by itself", DishonestyLevel.General, "2019-08-01", false)]
    [InlineData("heavier, last day of validity", DishonestyLevel.Heavier, "2021-07-31", true)]
    [InlineData("heavier, day after: stays until repaired", DishonestyLevel.Heavier, "2021-08-01", true)]
    [InlineData("severe, last day of validity", DishonestyLevel.Severe, "2023-07-31", true)]
    [InlineData("severe, years after: stays until repaired", DishonestyLevel.Severe, "2030-01-01", true)]
    public void By_level_and_day(string row, DishonestyLevel level, string date, bool expected) =>
        (RecordCountsForLevel.Find(Record(level, "2018-07-15"), Day(date)) is not null).ShouldBe(expected, row);

    [Theory]
    [InlineData("day before the repair", "2018-12-31", true)]
    [InlineData("day of the repair", "2019-01-01", false)]
    [InlineData("day after", "2019-01-02", false)]
    public void Until_it_is_repaired_for_the_level(string row, string date, bool expected) =>
        (RecordCountsForLevel.Find(Record(DishonestyLevel.Severe, "2018-07-15") with { LevelRepairedOn = Day("2019-01-01") }, Day(date)) is not null).ShouldBe(expected, row);

    [Fact]
    public void The_end_of_the_punishment_leaves_the_level() =>
        RecordCountsForLevel.Find(Record(DishonestyLevel.Severe, "2018-07-15") with { PunishmentEndedOn = Day("2018-08-01") }, Day("2018-09-01")).ShouldNotBeNull();

    [Fact]
    public void Behaviour_without_level_or_term_moves_nothing()
    {
        var ungraded = new CreditRecord(Guid.Empty, "TOBACCO_LICENCE_REVOKED", null, Day("2018-07-01"), Day("2018-07-15"), null);

        RecordCountsForLevel.Find(ungraded, Day("2018-08-01")).ShouldBeNull();
        RecordCountsForLevel.Find(ungraded with { Level = DishonestyLevel.Severe }, Day("2018-08-01")).ShouldBeNull();
    }

    [Theory]
    [InlineData(DishonestyLevel.General, 25, "credit.level.return.general@2018-06-01=Automatic mode")]
    [InlineData(DishonestyLevel.Severe, 26, "credit.level.return.heavier-severe@2018-06-01=OnApplication mode")]
    public void Names_article_and_parameter(DishonestyLevel level, int article, string parameter)
    {
        var finding = RecordCountsForLevel.Find(Record(level, "2018-07-15"), Day("2018-08-01"));

        finding!.Citation.Article.ShouldBe(article);
        finding.Parameter.ShouldBe(parameter);
    }
}
