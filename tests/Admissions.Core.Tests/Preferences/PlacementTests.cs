using FsCheck.Xunit;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Core.Schools;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Preferences;

public sealed class PlacementTests
{
    private static readonly DateOnly On = new(2018, 7, 1);

    [Theory]
    [InlineData("nothing speaks against it", true, false, false, false, "")]
    [InlineData("plan not approved", false, false, false, false, "admissions.plan.approved-first")]
    [InlineData("operator punished", true, true, false, false, "admissions.plan.sanctioned-operator")]
    [InlineData("previous graduate", true, false, true, false, "admissions.previous-graduate")]
    [InlineData("guardian severely punished", true, false, false, true, "admissions.guardian.high-fee")]
    [InlineData("everything at once, each named, in the order of the notice", false, true, true, true,
        "admissions.plan.approved-first,admissions.plan.sanctioned-operator,admissions.previous-graduate,admissions.guardian.high-fee")]
    public void Each_obstacle_is_named(string row, bool approved, bool operatorPunished, bool previous, bool guardianPunished, string rules)
    {
        // A private school under a name of the list, so that every rule can speak.
        var school = School(Ownership.Private, highFee: true, name: "江山中学");
        var facts = new PlacementFacts(school, approved, 2018, operatorPunished ? Punishment : null, previous, guardianPunished ? Punishment : null);

        string.Join(',', Placement.Obstacles(facts, On).Select(f => f.RuleId)).ShouldBe(rules, row);
    }

    [Theory]
    [InlineData("not known yet", null, "")]
    [InlineData("two A's", "A A", "")]
    [InlineData("one A", "A Passed", "admissions.quality.fewest-a")]
    [InlineData("one failed", "A Failed", "admissions.quality.all-passed,admissions.quality.fewest-a")]
    public void The_quality_evaluation_is_an_obstacle_like_any_other(string row, string? grades, string rules)
    {
        var quality = grades?.Split(' ').Select(Enum.Parse<QualityGrade>).ToArray() is not [var experiment, var technology]
            ? null
            : new QualityFacts(
                SchoolTier.ProvincialFirstGrade,
                new QualityGrades(new Dictionary<string, QualityGrade> { ["experiment"] = experiment, ["information-technology"] = technology }),
                new DateOnly(2015, 9, 1));

        string.Join(',', Rules(new PlacementFacts(School(Ownership.Public), true, 2018, null, false, null, quality))).ShouldBe(rules, row);
    }

    [Property]
    public void A_public_place_never_depends_on_a_guardian(bool highFee, bool approved, bool previous, bool operatorPunished, bool named)
    {
        var school = School(Ownership.Public, highFee, named ? "衢州一中" : "衢州样例中学");
        var without = new PlacementFacts(school, approved, 2018, operatorPunished ? Punishment : null, previous, GuardianSeverePunishment: null);

        Rules(without with { GuardianSeverePunishment = Punishment }).ShouldBe(Rules(without));
    }

    [Property]
    public void A_public_place_never_depends_on_an_operator(bool highFee, bool approved, bool previous, bool guardianPunished)
    {
        var without = new PlacementFacts(School(Ownership.Public, highFee), approved, 2018, OperatorPunishment: null, previous, guardianPunished ? Punishment : null);

        Rules(without with { OperatorPunishment = Punishment }).ShouldBe(Rules(without));
    }

    [Property]
    public void A_punishment_never_opens_a_place(bool isPrivate, bool highFee, bool approved, bool previous, bool operatorPunished, bool guardianPunished)
    {
        var school = School(isPrivate ? Ownership.Private : Ownership.Public, highFee);
        var clean = new PlacementFacts(school, approved, 2018, null, previous, null);
        var punished = clean with { OperatorPunishment = operatorPunished ? Punishment : null, GuardianSeverePunishment = guardianPunished ? Punishment : null };

        Rules(clean).Except(Rules(punished)).ShouldBeEmpty();
    }

    [Property]
    public void A_finding_always_gives_its_reason_in_both_languages_and_its_text(bool approved, bool previous, bool operatorPunished, bool guardianPunished)
    {
        var facts = new PlacementFacts(
            School(Ownership.Private, highFee: true, "龙游中学"), approved, 2018, operatorPunished ? Punishment : null, previous, guardianPunished ? Punishment : null);

        foreach (var finding in Placement.Obstacles(facts, On))
        {
            finding.ReasonZh.ShouldNotBeNullOrWhiteSpace();
            finding.ReasonEn.ShouldNotBeNullOrWhiteSpace();
            finding.Citation.Document.ShouldBeOneOf(Texts.Enrolment, Texts.ElectricityCredit);
        }
    }

    private static IReadOnlyList<string> Rules(PlacementFacts facts) => [.. Placement.Obstacles(facts, On).Select(f => f.RuleId)];
}
