using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Tenders;

/// <summary>Which banks may bid (衢公积金〔2018〕18号第三条).</summary>
public sealed class BidderQualifiesTests
{
    private static readonly Bidder Good = new(new(2017, 6, 1), true, "B", 3);

    public static TheoryData<string, Bidder, int> Cases => new()
    {
        { "a year to the day", Good, 0 },
        { "a day less", Good with { BranchOpenedOn = new(2017, 6, 2) }, 1 },
        { "a day more", Good with { BranchOpenedOn = new(2017, 5, 31) }, 0 },
        { "a violation", Good with { CleanThreeYears = false }, 1 },
        { "rating A", Good with { CentralBankRating = "A" }, 0 },
        { "rating C", Good with { CentralBankRating = "C" }, 1 },
        { "supervisory rating 2", Good with { SupervisoryRating = 2 }, 0 },
        { "supervisory rating 4", Good with { SupervisoryRating = 4 }, 1 },
        { "everything wrong", new Bidder(new(2018, 1, 1), false, "D", 6), 4 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [Covers("housingfund.tender.bidder")]
    public void A_bank_meets_every_condition(string name, Bidder bidder, int obstacles)
    {
        var findings = BidderQualifies.Check(bidder, null, Given.Day);

        findings.Count.ShouldBe(obstacles, name);
        findings.ShouldAllBe(f => f.Citation == new Citation(Texts.Tenders, 3, 2));
    }

    [Fact]
    public void The_day_before_the_text_has_no_numbers()
    {
        BidderQualifies.Check(Good with { BranchOpenedOn = new(2016, 1, 1) }, null, new(2018, 4, 11)).ShouldBeEmpty();
        Should.Throw<ParameterNotInForceException>(() => BidderQualifies.Check(Good, null, new(2018, 4, 10)));
    }

    [Fact]
    [Covers("housingfund.tender.punished-bank")]
    public void A_punished_bank_may_not_bid()
    {
        BidderQualifies.Exclusion(null).ShouldBeNull();
        BidderQualifies.Check(Good, Given.Punishment, Given.Day).ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.tender.punished-bank");
    }
}
