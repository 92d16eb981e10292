using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>A bid names a rate and an amount (明确意向投标的具体标的, 第六条): both positive, the amount in whole yuan, the rate with four places.</summary>
public static class BidDefinite
{
    private const string Id = "housingfund.tender.bid";

    /// <summary>Finding when it does not, else null.</summary>
    [Rule(Id, Texts.Tenders, 6)]
    public static Finding? Check(RevealedBid bid, DateOnly on)
    {
        var definite = bid.RatePercent > 0
            && decimal.Round(bid.RatePercent, BidSeal.RatePlaces) == bid.RatePercent
            && bid.AmountFen > 0
            && bid.AmountFen % TenderNumbers.UnitFen.On(on).Value == 0
            && BidSeal.IsHex(bid.Nonce, BidSeal.ShortestNonce);
        return definite
            ? null
            : new Finding(
                Id,
                new Citation(Texts.Tenders, 6),
                "投标利率、额度或随机码不符合要求",
                "Rate, amount or nonce is not as asked",
                [new("bid_id", $"{bid.BidId}"), FactText.Rate("rate_percent", bid.RatePercent), FactText.Number("amount_fen", bid.AmountFen)],
                TenderNumbers.UnitFen.Describe(on));
    }
}
