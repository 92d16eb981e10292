using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>When a winner does not keep the contract, others complete it by their rank, or it is tendered anew (第十三条).</summary>
public static class ReplacedByRank
{
    private const string Id = "housingfund.tender.replacement";

    /// <summary>Finding of a replacement.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static Finding Done(FailedWinner failed, long freedFen, long placedAnewFen) => new(
        Id,
        new Citation(Texts.Tenders, 13),
        placedAnewFen == freedFen ? "中标银行未履约,按顺序由其他银行完成标的" : "中标银行未履约,其他银行额度不足,余额重新招标",
        placedAnewFen == freedFen ? "A winner failed; others complete it by rank" : "A winner failed; the others cannot take it all, the rest is tendered again",
        [new("bid_id", $"{failed.BidId}"), FactText.Number("freed_fen", freedFen), FactText.Number("placed_fen", placedAnewFen)]);
}
