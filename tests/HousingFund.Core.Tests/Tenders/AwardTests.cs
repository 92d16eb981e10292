using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Tenders;

/// <summary>Who gets how much (第七条、第八条), and who steps in (第十三条).</summary>
public sealed class AwardTests
{
    private static readonly DateOnly On = new(2018, 6, 20);
    private static readonly HashSet<Guid> None = [];

    private static OpenedBid Bid(int number, decimal rate, long yuan) => new(GivenTender.BidId(number), $"91330800BANK{number:D4}XX", rate, yuan * Given.Yuan);

    public static TheoryData<string, long, OpenedBid[], long[]> Awards => new()
    {
        { "the lowest takes it all", 100, [Bid(1, 4.1m, 100), Bid(2, 4.2m, 100), Bid(3, 4.3m, 100)], [100, 0, 0] },
        { "it offers more than is tendered", 100, [Bid(1, 4.1m, 150), Bid(2, 4.2m, 100), Bid(3, 4.3m, 100)], [100, 0, 0] },
        { "one yuan short, the next gets it", 100, [Bid(1, 4.1m, 99), Bid(2, 4.2m, 100), Bid(3, 4.3m, 100)], [99, 1, 0] },
        { "three by rank", 100, [Bid(3, 4.3m, 80), Bid(1, 4.1m, 40), Bid(2, 4.2m, 50)], [40, 50, 10] },
        { "not enough offered", 100, [Bid(1, 4.1m, 10), Bid(2, 4.2m, 20), Bid(3, 4.3m, 30)], [10, 20, 30] },
        { "equal rates that fit in", 100, [Bid(1, 4.1m, 40), Bid(2, 4.1m, 60), Bid(3, 4.3m, 30)], [40, 60, 0] },
        { "equal rates share by their offers", 100, [Bid(1, 4.1m, 60), Bid(2, 4.1m, 90), Bid(3, 4.3m, 30)], [40, 60, 0] },
        { "equal rates at the margin", 100, [Bid(1, 4.0m, 70), Bid(2, 4.1m, 40), Bid(3, 4.1m, 20)], [70, 20, 10] },
        { "three equal: the odd yuan goes to the largest remainder", 100, [Bid(1, 4.1m, 50), Bid(2, 4.1m, 50), Bid(3, 4.1m, 51)], [33, 33, 34] },
        { "three alike: the odd yuan goes by code", 100, [Bid(1, 4.1m, 100), Bid(2, 4.1m, 100), Bid(3, 4.1m, 100)], [34, 33, 33] },
        { "an offer above the amount weighs as the amount", 100, [Bid(1, 4.1m, 1_000), Bid(2, 4.1m, 100), Bid(3, 4.3m, 1)], [50, 50, 0] },
        { "a rate with four places", 100, [Bid(1, 4.1001m, 100), Bid(2, 4.1000m, 100), Bid(3, 4.3m, 1)], [0, 100, 0] },
    };

    [Theory]
    [MemberData(nameof(Awards))]
    [Covers("housingfund.tender.lowest-rate")]
    [Covers("housingfund.tender.equal-rates")]
    public void The_lowest_rates_are_served_until_the_amount_is_reached(string name, long yuan, OpenedBid[] bids, long[] expected)
    {
        var award = AwardComputation.Award(yuan * Given.Yuan, bids, On);

        Enumerable.Range(1, 3).Select(i => award.Single(s => s.BidId == GivenTender.BidId(i)).AmountFen / Given.Yuan).ShouldBe(expected, name);
        LowestRateFirst.Placed(yuan * Given.Yuan, award).Facts.ShouldContain(new Fact("placed_fen", $"{expected.Sum() * Given.Yuan}"));
    }

    [Fact]
    public void Equal_rates_share_a_rank() =>
        AwardComputation.Award(100, [Bid(1, 4.2m, 1), Bid(2, 4.1m, 1), Bid(3, 4.1m, 1)], On).Select(s => s.Rank).ShouldBe([1, 1, 3]);

    public static TheoryData<string, OpenedBid[], int, int[], long[]> Replacements => new()
    {
        { "the next steps in", [Bid(1, 4.1m, 100), Bid(2, 4.2m, 100), Bid(3, 4.3m, 100)], 1, [], [0, 100, 0] },
        { "by rank, with what each has left", [Bid(1, 4.1m, 50), Bid(2, 4.2m, 70), Bid(3, 4.3m, 80)], 1, [], [0, 70, 30] },
        { "a marginal winner fails", [Bid(1, 4.1m, 90), Bid(2, 4.2m, 70), Bid(3, 4.3m, 80)], 2, [], [90, 0, 10] },
        { "equal rates that can take no more than they offered", [Bid(1, 4.1m, 90), Bid(2, 4.2m, 20), Bid(3, 4.2m, 60)], 1, [], [0, 20, 60] },
        { "equal rates share what is free on top of what they have", [Bid(1, 4.1m, 70), Bid(2, 4.2m, 70), Bid(3, 4.2m, 80)], 1, [], [0, 47, 53] },
        { "who is barred keeps what he has and gets no more", [Bid(1, 4.1m, 60), Bid(2, 4.2m, 70), Bid(3, 4.3m, 80)], 1, [2], [0, 40, 60] },
        { "not enough left", [Bid(1, 4.1m, 60), Bid(2, 4.2m, 50), Bid(3, 4.3m, 20)], 1, [], [0, 50, 20] },
    };

    [Theory]
    [MemberData(nameof(Replacements))]
    [Covers("housingfund.tender.replacement")]
    public void When_a_winner_fails_the_others_step_in_by_rank(string name, OpenedBid[] bids, int failed, int[] barred, long[] expected)
    {
        var award = AwardComputation.Award(100 * Given.Yuan, bids, On);

        var replaced = AwardComputation.Replace(
            100 * Given.Yuan, bids, award, new HashSet<Guid> { GivenTender.BidId(failed) }, barred.Select(GivenTender.BidId).ToHashSet(), On);

        Enumerable.Range(1, 3).Select(i => replaced.Single(s => s.BidId == GivenTender.BidId(i)).AmountFen / Given.Yuan).ShouldBe(expected, name);
    }

    [Property(Arbitrary = [typeof(AnyTender)], MaxTest = 500)]
    public void The_award_reaches_the_amount_or_all_that_is_offered_and_never_more(Drawn drawn)
    {
        var award = AwardComputation.Award(drawn.AmountFen, drawn.Bids, On);

        award.Sum(s => s.AmountFen).ShouldBe(Math.Min(drawn.AmountFen, drawn.Bids.Sum(b => Math.Min(b.AmountFen, drawn.AmountFen))));
        award.ShouldAllBe(s => s.AmountFen >= 0 && s.AmountFen % Given.Yuan == 0);
        drawn.Bids.ShouldAllBe(b => award.Single(s => s.BidId == b.BidId).AmountFen <= b.AmountFen);
    }

    [Property(Arbitrary = [typeof(AnyTender)], MaxTest = 500)]
    public void No_lower_bid_is_passed_over(Drawn drawn)
    {
        var award = AwardComputation.Award(drawn.AmountFen, drawn.Bids, On);

        NoLowerPassedOver(drawn, award, None);
    }

    [Property(Arbitrary = [typeof(AnyTender)], MaxTest = 500)]
    public void The_order_of_the_bids_does_not_matter(Drawn drawn)
    {
        var award = AwardComputation.Award(drawn.AmountFen, drawn.Bids, On);

        AwardComputation.Award(drawn.AmountFen, [.. drawn.Bids.Reverse()], On).ShouldBe(award);
        AwardComputation.Award(drawn.AmountFen, [.. drawn.Bids.OrderBy(b => b.AmountFen)], On).ShouldBe(award);
        AwardComputation.Award(drawn.AmountFen, [.. drawn.Bids.Skip(1), .. drawn.Bids.Take(1)], On).ShouldBe(award);
    }

    [Property(Arbitrary = [typeof(AnyTender)], MaxTest = 500)]
    public void Equal_rates_are_within_a_yuan_of_their_share(Drawn drawn)
    {
        var award = AwardComputation.Award(drawn.AmountFen, drawn.Bids, On);
        foreach (var group in drawn.Bids.GroupBy(b => b.RatePercent))
        {
            var got = group.Sum(b => award.Single(s => s.BidId == b.BidId).AmountFen);
            var offered = group.Sum(b => Math.Min(b.AmountFen, drawn.AmountFen));
            foreach (var bid in group)
                Math.Abs(award.Single(s => s.BidId == bid.BidId).AmountFen - (decimal)got * Math.Min(bid.AmountFen, drawn.AmountFen) / offered).ShouldBeLessThan(Given.Yuan);
        }
    }

    [Property(Arbitrary = [typeof(AnyTender)], MaxTest = 500)]
    public void Replacements_keep_all_of_it(Drawn drawn, byte[] failures)
    {
        var award = AwardComputation.Award(drawn.AmountFen, drawn.Bids, On);
        var failed = new HashSet<Guid>();
        foreach (var failure in failures.Take(4))
        {
            failed.Add(drawn.Bids[failure % drawn.Bids.Count].BidId);
            var before = award;
            award = AwardComputation.Replace(drawn.AmountFen, drawn.Bids, award, failed, None, On);

            var standing = drawn.Bids.Where(b => !failed.Contains(b.BidId)).ToList();
            award.Sum(s => s.AmountFen).ShouldBe(Math.Min(drawn.AmountFen, standing.Sum(b => Math.Min(b.AmountFen, drawn.AmountFen))));
            award.Where(s => failed.Contains(s.BidId)).ShouldAllBe(s => s.AmountFen == 0);
            standing.ShouldAllBe(b => award.Single(s => s.BidId == b.BidId).AmountFen >= before.Single(s => s.BidId == b.BidId).AmountFen);
            NoLowerPassedOver(drawn, award, failed);
        }
    }

    private static void NoLowerPassedOver(Drawn drawn, IReadOnlyList<AwardShare> award, HashSet<Guid> failed)
    {
        foreach (var served in award.Where(s => s.AmountFen > 0))
        {
            drawn.Bids.Where(b => b.RatePercent < served.RatePercent && !failed.Contains(b.BidId))
                .ShouldAllBe(b => award.Single(s => s.BidId == b.BidId).AmountFen == Math.Min(b.AmountFen, drawn.AmountFen));
        }
    }

    public sealed record Drawn(long AmountFen, IReadOnlyList<OpenedBid> Bids);

    internal static class AnyTender
    {
        // Few rates, so that equal ones are common.
        public static Arbitrary<Drawn> Tenders() => (
            from amount in Gen.Choose(1, 5_000)
            from count in Gen.Choose(3, 9)
            from rates in Gen.Choose(40, 44).ArrayOf(count)
            from amounts in Gen.Choose(1, 2_000).ArrayOf(count)
            select new Drawn(amount * Given.Yuan, [.. rates.Zip(amounts, (rate, yuan) => (rate, yuan)).Select((b, i) => Bid(i + 1, b.rate / 10m, b.yuan))])).ToArbitrary();
    }
}
