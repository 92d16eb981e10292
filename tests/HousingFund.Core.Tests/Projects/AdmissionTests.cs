using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>The conditions of admission (第六条至第九条).</summary>
public sealed class AdmissionTests
{
    public static TheoryData<string, int, long, bool, bool> Capital => new()
    {
        { "level three, one fen below 8 million", 3, 8_000_000 * Given.Yuan - 1, false, false },
        { "level three, 8 million", 3, 8_000_000 * Given.Yuan, false, true },
        { "level three, one fen above", 3, 8_000_000 * Given.Yuan + 1, false, true },
        { "level one, 8 million", 1, 8_000_000 * Given.Yuan, false, true },
        { "level three, below, but topped out: the way of the others only", 3, 8_000_000 * Given.Yuan - 1, true, false },
        { "level four, 8 million", 4, 8_000_000 * Given.Yuan, false, false },
        { "level four, one fen below 10 million", 4, 10_000_000 * Given.Yuan - 1, false, false },
        { "level four, 10 million", 4, 10_000_000 * Given.Yuan, false, true },
        { "no level, 10 million", 0, 10_000_000 * Given.Yuan, false, true },
        { "no level, nothing, all topped out", 0, 0, true, true },
        { "no level, nothing, not topped out", 0, 0, false, false },
    };

    [Theory]
    [MemberData(nameof(Capital))]
    [Covers("housingfund.developer.capital")]
    public void Capital_follows_the_qualification(string name, int level, long capital, bool toppedOut, bool holds)
    {
        Building[] buildings = [Given.HighRise with { StoreysDone = toppedOut ? 18 : 17 }];

        (CapitalAndQualification.Check(Given.Developer with { QualificationLevel = level, PaidInCapitalFen = capital }, buildings, Given.Day) is null).ShouldBe(holds, name);
    }

    [Theory]
    [InlineData("multi-storey, one storey short", BuildingType.MultiStorey, 6, 5, false)]
    [InlineData("multi-storey, topped out", BuildingType.MultiStorey, 6, 6, true)]
    [InlineData("high-rise, one storey below two thirds", BuildingType.HighRise, 18, 11, false)]
    [InlineData("high-rise, two thirds", BuildingType.HighRise, 18, 12, true)]
    [InlineData("high-rise, one above", BuildingType.HighRise, 18, 13, true)]
    [InlineData("high-rise whose third is no whole storey, below", BuildingType.HighRise, 20, 13, false)]
    [InlineData("high-rise whose third is no whole storey, above", BuildingType.HighRise, 20, 14, true)]
    [Covers("housingfund.project.progress")]
    public void A_building_has_to_be_far_enough(string name, BuildingType type, int storeys, int done, bool holds) =>
        (ConstructionProgress.Check([new Building("x", type, storeys, done)], Given.Day).Count == 0).ShouldBe(holds, name);

    [Theory]
    [InlineData(60, 59, false)]
    [InlineData(60, 60, true)]
    [InlineData(60, 61, true)]
    [Covers("housingfund.developer.contribution")]
    public void Everybody_contributes(int insured, int contributing, bool holds) =>
        (AllStaffContribute.Check(Given.Developer with { InsuredStaff = insured, ContributingStaff = contributing }) is null).ShouldBe(holds);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [Covers("housingfund.developer.promise")]
    public void The_promise_is_published(bool published, bool holds) =>
        (PromisePublished.Check(Given.Developer with { PromisePublished = published }) is null).ShouldBe(holds);

    [Fact]
    [Covers("housingfund.developer.credit")]
    [Covers("housingfund.cooperation.suspended")]
    public void A_punished_developer_is_not_admitted_and_its_cooperation_is_suspended()
    {
        DeveloperInGoodCredit.Check(null).ShouldBeNull();
        DeveloperInGoodCredit.Check(Given.Punishment).ShouldNotBeNull().Citation.Article.ShouldBe(6);
        DeveloperInGoodCredit.Suspend(Given.Punishment).Citation.ShouldBe(Texts.Project(13, "七"));
    }

    public static TheoryData<string, ProjectKind, bool, int> Kinds => new()
    {
        { "presale, all in order", ProjectKind.Presale, true, 0 },
        { "presale, not far enough", ProjectKind.Presale, false, 1 },
        { "completed: progress is not asked", ProjectKind.Completed, false, 0 },
        { "added buildings, not far enough", ProjectKind.Added, false, 1 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_asks_its_own_conditions(string name, ProjectKind kind, bool farEnough, int obstacles) =>
        Admission.Obstacles(kind, Given.Developer, [Given.HighRise with { StoreysDone = farEnough ? 12 : 11 }], null, Given.Day).Count.ShouldBe(obstacles, name);

    [Fact]
    public void Every_obstacle_is_named_at_once() =>
        Admission.Obstacles(ProjectKind.Presale, new DeveloperProfile(0, 0, 2, 1, false), [Given.HighRise with { StoreysDone = 1 }], Given.Punishment, Given.Day).Count.ShouldBe(5);

    [Fact]
    public void The_day_before_the_text_has_no_numbers()
    {
        CapitalAndQualification.Check(Given.Developer, [Given.HighRise], new(2018, 3, 29)).ShouldBeNull();
        Should.Throw<ParameterNotInForceException>(() => CapitalAndQualification.Check(Given.Developer, [Given.HighRise], new(2018, 3, 28)));
    }
}
