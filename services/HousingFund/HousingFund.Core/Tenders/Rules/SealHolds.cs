using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>A bid is handed in under seal and counts as sealed (密封的投标文件, 第十三条): what is revealed has to be what was sealed.</summary>
public static class SealHolds
{
    private const string Id = "housingfund.tender.seal";

    /// <summary>Finding when the seal is not held, else null.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static Finding? Check(Guid tenderId, SealedBid sealedBid, RevealedBid? revealed)
    {
        if (revealed is null)
            return Of(sealedBid, "未在开标时公开投标内容", "Not revealed at the opening");
        return string.Equals(sealedBid.Seal, BidSeal.Of(tenderId, revealed), StringComparison.Ordinal)
            ? null
            : Of(sealedBid, "公开的投标内容与密封文件不符", "What is revealed is not what was sealed");
    }

    private static Finding Of(SealedBid bid, string zh, string en) => new(Id, new Citation(Texts.Tenders, 13), zh, en, [new("bid_id", $"{bid.BidId}")]);
}
