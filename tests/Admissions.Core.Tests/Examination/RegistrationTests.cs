using FsCheck.Xunit;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Examination;

[Covers("admissions.registration.stage")]
[Covers("admissions.registration.student-status")]
[Covers("admissions.registration.ground")]
[Covers("admissions.registration.migrant")]
public sealed class RegistrationTests
{
    private static readonly DateOnly On = new(2018, 4, 20);
    private static readonly RegistrationFacts Own = new(SchoolStage.FinalYear, true, true, false, Track.General, null, Day("2015-09-01"), true);
    private static readonly MigrantParents FirstWay = new(ResidencePermit.Residence, false, false, null, false, null);
    private static readonly MigrantParents SecondWay = new(ResidencePermit.Temporary, true, true, null, true, Day("2016-01-01"));

    public static TheoryData<string, RegistrationFacts, RegistrationCategory?, string> Grounds => new()
    {
        { "own student", Own, RegistrationCategory.OwnStudent, "admissions.registration.ground" },
        { "returning", Own with { StudentStatusInCity = false, StudentStatusElsewhere = true }, RegistrationCategory.Returning, "admissions.registration.ground" },
        { "elsewhere and no household", Own with { StudentStatusInCity = false, StudentStatusElsewhere = true, QuzhouHousehold = false }, null, "admissions.registration.ground" },
        { "earlier graduate", Own with { Stage = SchoolStage.Left, StudentStatusInCity = false }, RegistrationCategory.PreviousGraduate, "admissions.registration.ground" },
        { "earlier graduate without household", Own with { Stage = SchoolStage.Left, QuzhouHousehold = false }, null, "admissions.registration.ground" },
        { "no student status", Own with { StudentStatusInCity = false }, null, "admissions.registration.student-status" },
        { "first or second year", Own with { Stage = SchoolStage.EarlierYear }, null, "admissions.registration.stage" },
        { "at a high school", Own with { Stage = SchoolStage.HighSchool }, null, "admissions.registration.stage" },
    };

    [Theory]
    [MemberData(nameof(Grounds))]
    public void By_status_household_and_year(string row, RegistrationFacts facts, RegistrationCategory? category, string rule)
    {
        var (found, basis) = RegistrationDecisions.Decide(facts, On);

        found.ShouldBe(category, row);
        basis.ShouldHaveSingleItem(row).RuleId.ShouldBe(rule, row);
    }

    public static TheoryData<string, MigrantParents?, bool> Parents => new()
    {
        { "residence permit is enough", FirstWay, true },
        { "temporary permit and everything besides", SecondWay, true },
        { "no permit", SecondWay with { Permit = ResidencePermit.None }, false },
        { "nothing shown", null, false },
        { "no stable occupation", SecondWay with { StableJob = false }, false },
        { "neither contract nor licence", SecondWay with { LabourContract = false }, false },
        { "licence of a year on the last day", SecondWay with { LabourContract = false, BusinessLicenceSince = Day("2017-08-31") }, true },
        { "licence a day short", SecondWay with { LabourContract = false, BusinessLicenceSince = Day("2017-09-01") }, false },
        { "a short licence does no harm beside a contract", SecondWay with { BusinessLicenceSince = Day("2018-01-01") }, true },
        { "no stable home", SecondWay with { StableHome = false }, false },
        { "insured a year on the last day", SecondWay with { InsuredSince = Day("2017-08-31") }, true },
        { "insured a day short", SecondWay with { InsuredSince = Day("2017-09-01") }, false },
        { "not insured", SecondWay with { InsuredSince = null }, false },
    };

    [Theory]
    [MemberData(nameof(Parents))]
    public void Migrant_children_by_either_way(string row, MigrantParents? parents, bool admitted)
    {
        var facts = Own with { QuzhouHousehold = false, MigrantParents = parents };

        var (category, basis) = RegistrationDecisions.Decide(facts, On);
        category.ShouldBe(admitted ? RegistrationCategory.Migrant : null, row);
        basis.ShouldAllBe(f => f.RuleId == (admitted ? "admissions.registration.ground" : "admissions.registration.migrant"), row);

        RegistrationDecisions.Decide(facts with { Track = Track.Vocational }, On).Category.ShouldBe(RegistrationCategory.Migrant, row);
        RegistrationDecisions.Decide(facts with { QuzhouHousehold = true }, On).Category.ShouldBe(RegistrationCategory.OwnStudent, row);
    }

    [Theory]
    [InlineData("a year on the last day", "2017-08-31", true, true)]
    [InlineData("a day short", "2017-09-01", true, false)]
    [InlineData("not without a break", null, true, false)]
    [InlineData("not completed", "2015-09-01", false, false)]
    public void Migrant_children_studied_here_for_a_year(string row, string? since, bool completed, bool admitted)
    {
        var facts = Own with
        {
            QuzhouHousehold = false,
            MigrantParents = FirstWay,
            StudyingHereSince = since is null ? null : Day(since),
            CompletedJuniorSchool = completed,
        };

        (RegistrationDecisions.Decide(facts, On).Category is not null).ShouldBe(admitted, row);
    }

    [Property]
    public void A_category_is_given_exactly_when_nothing_speaks_against_it(SchoolStage stage, bool household, bool inCity, bool elsewhere, bool vocational, bool completed)
    {
        var facts = new RegistrationFacts(stage, household, inCity, elsewhere, vocational ? Track.Vocational : Track.General, FirstWay, Day("2015-09-01"), completed);

        var (category, basis) = RegistrationDecisions.Decide(facts, On);

        basis.ShouldNotBeEmpty();
        basis.ShouldAllBe(f => f.ReasonZh.Length > 0 && f.ReasonEn.Length > 0);
        if (category is not null)
        {
            basis.ShouldHaveSingleItem().RuleId.ShouldBe("admissions.registration.ground");
            (household || inCity).ShouldBeTrue();
            stage.ShouldBeOneOf(SchoolStage.FinalYear, SchoolStage.Left);
        }
    }

    [Fact]
    public void The_cutoff_of_2018_says_nothing_of_2019() =>
        Should.Throw<ParameterNotInForceException>(() => RegistrationDecisions.Decide(Own with { QuzhouHousehold = false, MigrantParents = FirstWay }, Day("2019-04-20")));
}
