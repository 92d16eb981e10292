using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>A bank counts once at the opening, with the bid that came first (参加银行不少于3家, 第六条): three bids of one bank are not three banks.</summary>
public static class OneBidABank
{
    /// <summary>Finding when an earlier bid of the bank counts already, else null.</summary>
    [Rule("housingfund.tender.one-bid", Texts.Tenders, 6)]
    public static Finding? Check(IReadOnlyList<OpenedBid> opened, RevealedBid bid) => opened.Any(o => o.BankCode == bid.BankCode)
        ? new Finding("housingfund.tender.one-bid", new Citation(Texts.Tenders, 6), "同一银行重复投标,以先收到的为准", "The bank has an earlier bid, which counts", [new("bid_id", $"{bid.BidId}")])
        : null;
}
