using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Core.Tobacco.Rules;
using static Quzhou.Licensing.Core.Tests.Tobacco.GivenRetailer;

namespace Quzhou.Licensing.Core.Tests.Tobacco.Rules;

/// <summary>The eleven grounds, one below, at and above each number (第一点).</summary>
public sealed class GroundTests
{
    [Theory]
    [InlineData("one below", 199, "2018-05-10", false)]
    [InlineData("at", 200, "2018-05-10", true)]
    [InlineData("one above", 201, "2018-05-10", true)]
    [InlineData("on the first day of the opinion", 200, "2018-04-16", true)]
    [InlineData("the day before it", 200, "2018-04-15", false)]
    [InlineData("on the day of the assessment", 200, "2018-06-01", true)]
    [InlineData("after it", 200, "2018-06-02", false)]
    [Covers(SeizedAtOneTime.Id)]
    public void Two_hundred_cartons_at_one_time(string name, int cartons, string day, bool expected)
    {
        var history = new RetailerHistory([], [new TobaccoSeizure("查-1", "公安", DateOnly.Parse(day), cartons)], []);

        (SeizedAtOneTime.Check(history, Found) is not null).ShouldBe(expected, name);
    }

    [Fact]
    public void Two_finds_are_not_one() => SeizedAtOneTime.Check(
        new([], [new("查-1", "公安", new(2018, 5, 1), 100), new("查-2", "公安", new(2018, 5, 2), 100)], []), Found).ShouldBeNull();

    public static TheoryData<string, RetailerHistory, bool> TwoWithCartons => new()
    {
        { "one penalty", Penalised(Sold("2018-05-10", 50)), false },
        { "49 cartons", Penalised(Sold("2018-05-10", 49), Penalty("2018-05-20")), false },
        { "50 cartons", Penalised(Sold("2018-05-10", 50), Penalty("2018-05-20")), true },
        { "51 cartons, the later one", Penalised(Penalty("2018-05-10"), Sold("2018-05-20", 51)), true },
        { "50 cartons, but not sold false", Penalised(Penalty("2018-05-10", TobaccoConduct.Other, 50), Penalty("2018-05-20")), false },
        { "annulled", Penalised(Sold("2018-05-10", 50), Penalty("2018-05-20", annulled: true)), false },
        { "a year apart, corresponding day", Penalised(Sold("2017-05-20", 50), Penalty("2018-05-20")), false },
        { "one day less than a year apart", Penalised(Sold("2017-05-21", 50), Penalty("2018-05-20")), true },
        { "on one day", Penalised(Sold("2018-05-20", 50), Penalty("2018-05-20")), true },
        { "29 February ends on 28", Penalised(Sold("2019-02-28", 50), Penalty("2020-02-29")), false },
        { "both before the opinion", Penalised(Sold("2018-03-01", 50), Penalty("2018-04-15")), false },
        { "completed on its first day", Penalised(Sold("2018-03-01", 50), Penalty("2018-04-16")), true },
    };

    [Theory]
    [MemberData(nameof(TwoWithCartons))]
    [Covers(TwoPenaltiesWithCartons.Id)]
    public void Two_penalties_one_for_fifty_cartons(string name, RetailerHistory history, bool expected) =>
        (TwoPenaltiesWithCartons.Check(history, new(2020, 6, 1)) is not null).ShouldBe(expected, name);

    [Theory]
    [InlineData("two and a refusal", 2, RetailerEventKind.InspectionRefused, "2018-05-25", true)]
    [InlineData("two and resistance", 2, RetailerEventKind.EnforcementResisted, "2018-05-01", true)]
    [InlineData("two and a penalty not carried out", 2, RetailerEventKind.PenaltyNotCarriedOut, "2018-06-01", true)]
    [InlineData("three and a refusal", 3, RetailerEventKind.InspectionRefused, "2018-05-25", true)]
    [InlineData("one and a refusal", 1, RetailerEventKind.InspectionRefused, "2018-05-25", false)]
    [InlineData("another event", 2, RetailerEventKind.OtherByLaw, "2018-05-25", false)]
    [InlineData("a refusal a year before the last", 2, RetailerEventKind.InspectionRefused, "2017-05-12", false)]
    [InlineData("the day after", 2, RetailerEventKind.InspectionRefused, "2017-05-13", true)]
    [Covers(TwoPenaltiesWithRefusal.Id)]
    public void Two_penalties_and_a_refusal(string name, int penalties, RetailerEventKind kind, string day, bool expected)
    {
        var history = new RetailerHistory(
            [.. Enumerable.Range(0, penalties).Select(i => Penalty($"2018-05-{11 + i}"))], [], [new(kind, DateOnly.Parse(day), "证据")]);

        (TwoPenaltiesWithRefusal.Check(history, Found) is not null).ShouldBe(expected, name);
    }

    [Fact]
    public void A_refusal_long_after_completes_nothing() =>
        TwoPenaltiesWithRefusal.Check(new([Penalty("2018-05-11"), Penalty("2018-05-12")], [], [new(RetailerEventKind.InspectionRefused, new(2019, 5, 11), "证据")]), new(2019, 6, 1))
            .ShouldBeNull();

    [Theory]
    [InlineData(TobaccoConduct.SoldFakeOrSmuggled, 3, true)]
    [InlineData(TobaccoConduct.TransportWithoutPermit, 3, true)]
    [InlineData(TobaccoConduct.CarriedOverLimit, 3, true)]
    [InlineData(TobaccoConduct.MailedOverLimit, 3, true)]
    [InlineData(TobaccoConduct.WholesaleWithoutLicence, 3, true)]
    [InlineData(TobaccoConduct.WholesaleWithoutLicence, 4, true)]
    [InlineData(TobaccoConduct.WholesaleWithoutLicence, 2, false)]
    [InlineData(TobaccoConduct.BoughtElsewhere, 3, false)]
    [InlineData(TobaccoConduct.Other, 3, false)]
    [Covers(ThreePenaltiesWithGraveDealing.Id)]
    public void Three_penalties_one_for_a_listed_dealing(TobaccoConduct conduct, int penalties, bool expected)
    {
        var history = Penalised([Penalty("2018-05-01", conduct), .. Enumerable.Range(2, penalties - 1).Select(i => Penalty($"2018-05-{i:00}"))]);

        (ThreePenaltiesWithGraveDealing.Check(history, Found) is not null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a fen below", 3, 4_999_999L, 0, false)]
    [InlineData("50,000 yuan", 3, 5_000_000L, 0, true)]
    [InlineData("a fen above", 3, 5_000_001L, 0, true)]
    [InlineData("nine cases", 3, 0L, 9, false)]
    [InlineData("ten cases", 3, 0L, 10, true)]
    [InlineData("eleven cases", 3, 0L, 11, true)]
    [InlineData("two penalties only", 2, 5_000_000L, 10, false)]
    [InlineData("four", 4, 5_000_000L, 0, true)]
    [Covers(ThreePenaltiesForBuyingElsewhere.Id)]
    public void Three_penalties_for_buying_elsewhere(string name, int penalties, long fen, int cases, bool expected)
    {
        var history = Penalised(
        [
            Penalty("2018-05-01", TobaccoConduct.BoughtElsewhere, fen: fen, cases: cases),
            .. Enumerable.Range(2, penalties - 1).Select(i => Penalty($"2018-05-{i:00}", TobaccoConduct.BoughtElsewhere)),
        ]);

        (ThreePenaltiesForBuyingElsewhere.Check(history, Found) is not null).ShouldBe(expected, name);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [Covers(FourPenalties.Id)]
    public void Four_penalties_of_any_kind(int penalties, bool expected) =>
        (FourPenalties.Check(Penalised([.. Enumerable.Range(1, penalties).Select(i => Penalty($"2018-05-{i:00}"))]), Found) is not null).ShouldBe(expected);

    [Fact]
    public void Four_in_more_than_a_year_are_not_four()
    {
        FourPenalties.Check(Penalised(Penalty("2017-05-20"), Penalty("2017-08-01"), Penalty("2018-01-01"), Penalty("2018-05-20")), Found).ShouldBeNull();
        FourPenalties.Check(Penalised(Penalty("2017-05-21"), Penalty("2017-08-01"), Penalty("2018-01-01"), Penalty("2018-05-20")), Found)
            .ShouldNotBeNull().Facts.ShouldContain(new Fact("completed_on", "2018-05-20"));
    }

    [Theory]
    [InlineData(RetailerEventKind.LicenceMadeOver, 7)]
    [InlineData(RetailerEventKind.CriminallyLiable, 8)]
    [InlineData(RetailerEventKind.BusinessLicenceRevoked, 9)]
    [InlineData(RetailerEventKind.RectificationFailed, 10)]
    [InlineData(RetailerEventKind.OtherByLaw, 11)]
    [Covers(LicenceMadeOver.Id)]
    [Covers(CriminallyLiable.Id)]
    [Covers(BusinessLicenceRevoked.Id)]
    [Covers(RectificationFailed.Id)]
    [Covers(OtherGroundOfLaw.Id)]
    public void An_event_is_a_ground_by_itself(RetailerEventKind kind, int ground)
    {
        RevocationGrounds.Assess(With(kind, legalBasis: "某规章第一条"), Found).ShouldHaveSingleItem().Number.ShouldBe(ground);
        RevocationGrounds.Assess(With(kind, "2018-04-16", "某规章第一条"), Found).ShouldHaveSingleItem().Number.ShouldBe(ground);
        RevocationGrounds.Assess(With(kind, "2018-04-15", "某规章第一条"), Found).ShouldBeEmpty();
        RevocationGrounds.Assess(With(kind, "2018-06-02", "某规章第一条"), Found).ShouldBeEmpty();
    }

    [Fact]
    public void Another_case_of_law_names_its_article() => OtherGroundOfLaw.Check(With(RetailerEventKind.OtherByLaw), Found).ShouldBeNull();

    [Theory]
    [InlineData("settled the day before", "2018-05-09", true)]
    [InlineData("settled on the day", "2018-05-10", false)]
    [InlineData("settled later", "2018-05-11", false)]
    public void What_a_closed_case_settled_is_no_ground_again(string name, string settledOn, bool expected) =>
        (RevocationGrounds.Assess(Seized with { SettledOn = DateOnly.Parse(settledOn) }, Found).Count > 0).ShouldBe(expected, name);

    [Fact]
    public void A_clean_retailer_has_none() => RevocationGrounds.Assess(RetailerHistory.Clean, Found).ShouldBeEmpty();

    private static TobaccoPenalty Sold(string day, int cartons) => Penalty(day, TobaccoConduct.SoldFakeOrSmuggled, cartons);
}
