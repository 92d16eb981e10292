using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Tenders;

/// <summary>Seals and the opening (密封投标、开标, 第十三条).</summary>
public sealed class SealTests
{
    private static readonly DateOnly On = new(2018, 6, 20);
    private static readonly RevealedBid Bid = GivenTender.Revealed[0];

    [Fact]
    public void The_sealed_text_is_fixed()
    {
        BidSeal.Canonical(GivenTender.Id, Bid).ShouldBe(
            "quzhou.housingfund.bid.v1\ntender:0192f000-0000-7000-8000-000000000006\nbank:91330800BANK0001XX\nrate_percent:4.3500\namount_fen:6000000000\nnonce:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n");
        // sha256sum of that text.
        BidSeal.Of(GivenTender.Id, Bid).ShouldBe("b806f3686767a25977a9e7c3fbf4ad4f7ae1b219490216e1640c9c1f5fdc5f4e");
    }

    public static TheoryData<string, RevealedBid?, bool> Seals => new()
    {
        { "as sealed", Bid, true },
        { "the same rate written shorter", Bid with { RatePercent = 4.3500m }, true },
        { "a lower rate", Bid with { RatePercent = 4.3499m }, false },
        { "a fen more", Bid with { AmountFen = Bid.AmountFen + 1 }, false },
        { "another bank", Bid with { BankCode = "91330800BANK0002XX" }, false },
        { "another nonce", Bid with { Nonce = new string('c', 32) }, false },
        { "nothing", null, false },
    };

    [Theory]
    [MemberData(nameof(Seals))]
    [Covers("housingfund.tender.seal")]
    public void What_is_revealed_is_what_was_sealed(string name, RevealedBid? revealed, bool holds)
    {
        (SealHolds.Check(GivenTender.Id, GivenTender.Sealed(Bid), revealed) is null).ShouldBe(holds, name);
        SealHolds.Check(Guid.Empty, GivenTender.Sealed(Bid), revealed).ShouldNotBeNull("a seal is of one tender");
    }

    public static TheoryData<string, RevealedBid, bool> Bids => new()
    {
        { "in order", Bid, true },
        { "no rate", Bid with { RatePercent = 0 }, false },
        { "the lowest rate", Bid with { RatePercent = 0.0001m }, true },
        { "five places", Bid with { RatePercent = 4.35001m }, false },
        { "negative rate", Bid with { RatePercent = -1 }, false },
        { "no amount", Bid with { AmountFen = 0 }, false },
        { "one yuan", Bid with { AmountFen = 100 }, true },
        { "a fen above a yuan", Bid with { AmountFen = 101 }, false },
        { "nonce one short", Bid with { Nonce = new string('a', 31) }, false },
        { "nonce no hexadecimal", Bid with { Nonce = new string('g', 32) }, false },
        { "nonce in capitals", Bid with { Nonce = new string('A', 32) }, false },
    };

    [Theory]
    [MemberData(nameof(Bids))]
    [Covers("housingfund.tender.bid")]
    public void A_bid_is_definite(string name, RevealedBid bid, bool holds) => (BidDefinite.Check(bid, On) is null).ShouldBe(holds, name);

    [Fact]
    public void A_wrong_revelation_of_anothers_bid_does_it_no_harm()
    {
        var (opened, notCounted) = Opening.Verify(GivenTender.Id, [GivenTender.Sealed(Bid)], [Bid with { RatePercent = 9 }, Bid], GivenTender.NoneBarred, On);

        opened.ShouldHaveSingleItem().RatePercent.ShouldBe(4.35m);
        notCounted.ShouldBeEmpty();
    }

    [Fact]
    [Covers("housingfund.tender.one-bid")]
    public void A_bank_counts_once_with_the_bid_that_came_first()
    {
        var second = Bid with { BidId = GivenTender.BidId(9), RatePercent = 4.0m };
        var later = GivenTender.Sealed(second) with { ReceivedAt = GivenTender.At(2018, 6, 19, 11) };

        var (opened, notCounted) = Opening.Verify(GivenTender.Id, [later, GivenTender.Sealed(Bid)], [second, Bid], GivenTender.NoneBarred, On);

        opened.ShouldHaveSingleItem().BidId.ShouldBe(Bid.BidId);
        notCounted.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.tender.one-bid");
        OneBidABank.Check([], Bid).ShouldBeNull();
    }

    [Property]
    public void Two_bids_that_differ_have_different_seals(int rate, int amount, bool sameNonce)
    {
        var other = Bid with { RatePercent = rate / 10_000m, AmountFen = amount, Nonce = sameNonce ? Bid.Nonce : new string('d', 32) };

        (BidSeal.Of(GivenTender.Id, other) == BidSeal.Of(GivenTender.Id, Bid)).ShouldBe(other == Bid);
    }
}
