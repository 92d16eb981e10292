using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Security.Rules;
using static Quzhou.Licensing.Core.Tests.Security.GivenCompany;

namespace Quzhou.Licensing.Core.Tests.Security.Rules;

/// <summary>The score of security companies.</summary>
public sealed class ScoreTests
{
    [Theory]
    [InlineData(5.9, false)]
    [InlineData(6, true)]
    [InlineData(6.1, true)]
    [Covers(ScorePasses.Id)]
    public void Sixty_points_pass(double other, bool passes) => (ScorePasses.Whole(Score(other: (decimal)other), AcceptedOn) is null).ShouldBe(passes);

    [Theory]
    [InlineData("capital one below", 5.9, 9, 6, 6, 1)]
    [InlineData("all at the floor", 6, 9, 6, 6, 0)]
    [InlineData("above", 6.1, 9.1, 6.1, 6.1, 0)]
    [InlineData("managers below", 6, 8.9, 6, 6, 1)]
    [InlineData("premises below", 6, 9, 5.9, 6, 1)]
    [InlineData("organisation below", 6, 9, 6, 5.9, 1)]
    [InlineData("all below", 0, 0, 0, 0, 4)]
    [Covers(ScorePasses.SectionId)]
    public void Thirty_percent_of_each_named_section(string name, double capital, double managers, double premises, double organisation, int below) =>
        ScorePasses.Sections(Score((decimal)capital, (decimal)managers, (decimal)premises, (decimal)organisation, 0), Sheet, AcceptedOn).Count.ShouldBe(below, name);

    [Property]
    public void A_score_passes_exactly_with_sixty_and_no_section_under_its_floor(byte[] points)
    {
        var given = Sheet.Sections.Select((most, i) => new SectionPoints(most.Section, points.Length > i ? points[i] % (most.Points + 1) : most.Points)).ToList();
        var score = new CompanyScore(Sheet.Reference, given);
        var expected = given.Sum(g => g.Points) >= 60
            && given.Where(g => g.Section != ScoreSection.Other).All(g => g.Points >= Sheet.Sections.Single(m => m.Section == g.Section).Points * 0.3m);

        var outcome = SecurityCompanyDecisions.Decide(Received(score: score), [Sheet], "", new Act("province", new(2018, 6, 20)), Calendar);

        outcome.After(Accepted()).Stage.ShouldBe(expected ? SecurityCompanyStage.Licensed : SecurityCompanyStage.Refused);
    }

    public static TheoryData<string, ScoreSheet, bool> Sheets => new()
    {
        { "the sheet", Sheet, true },
        { "99 points", Sheet with { Sections = [.. Sheet.Sections.SkipLast(1), new(ScoreSection.Other, 9)] }, false },
        { "101 points", Sheet with { Sections = [.. Sheet.Sections.SkipLast(1), new(ScoreSection.Other, 11)] }, false },
        { "a named section is missing", Sheet with { Sections = [.. Sheet.Sections.Skip(1).SkipLast(1), new(ScoreSection.Other, 30)] }, false },
        { "a section twice", Sheet with { Sections = [.. Sheet.Sections.SkipLast(1), new(ScoreSection.Premises, 10)] }, false },
        { "a section without points", Sheet with { Sections = [.. Sheet.Sections.Skip(2), new(ScoreSection.RegisteredCapital, 0), new(ScoreSection.PrincipalManagers, 50)] }, false },
        { "the four alone", Sheet with { Sections = [.. Sheet.Sections.Skip(1).SkipLast(1), new(ScoreSection.RegisteredCapital, 30)] }, true },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_has_the_four_sections_and_a_hundred_points(string name, ScoreSheet sheet, bool good) => (ScoreSheetPublished.Flaw(sheet) is null).ShouldBe(good, name);

    [Theory]
    [InlineData("none yet", "2018-04-19", null)]
    [InlineData("its first day", "2018-04-20", "公告-1")]
    [InlineData("the day before the next", "2018-12-31", "公告-1")]
    [InlineData("the next", "2019-01-01", "公告-2")]
    [Covers(ScoreSheetPublished.Id)]
    public void A_company_is_scored_by_the_sheet_of_its_acceptance(string name, string on, string? reference)
    {
        var (sheet, missing) = ScoreSheetPublished.InForce([Sheet with { EffectiveFrom = new(2019, 1, 1), Reference = "公告-2" }, Sheet], DateOnly.Parse(on));

        sheet?.Reference.ShouldBe(reference, name);
        (missing is null).ShouldBe(reference is not null, name);
    }

    [Fact]
    public void Without_a_published_sheet_nothing_is_scored() =>
        SecurityCompanyDecisions.Review(Accepted(), [], Review()).Refused().State.Stage.ShouldBe(SecurityCompanyStage.Accepted);

    public static TheoryData<string, CompanyScore> WrongScores => new()
    {
        { "more than a section has", Score(capital: 20.1m) },
        { "less than nothing", Score(other: -1) },
        { "another sheet", Score() with { SheetReference = "公告-2" } },
        { "a section too few", Score() with { Sections = [.. Score().Sections.Skip(1)] } },
        { "a section twice", Score() with { Sections = [.. Score().Sections.Skip(1), Score().Sections[1]] } },
    };

    [Theory]
    [MemberData(nameof(WrongScores))]
    public void A_score_fits_its_sheet(string name, CompanyScore score) =>
        SecurityCompanyDecisions.Review(Accepted(), [Sheet], Review(score)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber, name);
}
