using Quzhou.HousingFund.Core.Tenders.Rules;

namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>Who gets how much: pure, and the same whatever the order of the bids (中标规则、额度分配, 第七条、第八条).</summary>
public static class AwardComputation
{
    /// <summary>Lowest rate first until the amount is reached; equal rates share by the amounts offered, to the yuan.</summary>
    /// <param name="amountFen">What is tendered.</param>
    /// <param name="bids">The bids that count.</param>
    /// <param name="on">Day of the opening.</param>
    /// <returns>One share a bid, by rank; what gets nothing has 0.</returns>
    public static IReadOnlyList<AwardShare> Award(long amountFen, IReadOnlyList<OpenedBid> bids, DateOnly on) =>
        Fill(amountFen, bids, _ => 0, _ => true, on);

    /// <summary>The award after winners failed: nobody else loses anything, and what is free goes by rank.</summary>
    /// <param name="amountFen">What is tendered.</param>
    /// <param name="bids">The bids that count.</param>
    /// <param name="award">The award so far.</param>
    /// <param name="failed">Bids of winners that failed; they get nothing.</param>
    /// <param name="barred">Bids of banks that may not step in; they keep what they have.</param>
    /// <param name="on">Day of the replacement.</param>
    public static IReadOnlyList<AwardShare> Replace(
        long amountFen, IReadOnlyList<OpenedBid> bids, IReadOnlyList<AwardShare> award, IReadOnlySet<Guid> failed, IReadOnlySet<Guid> barred, DateOnly on)
    {
        var held = award.ToDictionary(s => s.BidId, s => failed.Contains(s.BidId) ? 0 : s.AmountFen);
        return Fill(amountFen, bids, b => held[b.BidId], b => !failed.Contains(b.BidId) && !barred.Contains(b.BidId), on);
    }

    private static AwardShare[] Fill(long amountFen, IReadOnlyList<OpenedBid> bids, Func<OpenedBid, long> held, Func<OpenedBid, bool> takesPart, DateOnly on)
    {
        // An order that does not depend on who came first: rate, then code, then id.
        OpenedBid[] ranked = [.. bids.OrderBy(b => b.RatePercent).ThenBy(b => b.BankCode, StringComparer.Ordinal).ThenBy(b => b.BidId)];
        var shares = ranked.ToDictionary(b => b.BidId, held);
        var left = amountFen - shares.Values.Sum();
        foreach (var equal in ranked.Where(takesPart).GroupBy(b => b.RatePercent))
        {
            if (left <= 0)
                break;
            OpenedBid[] group = [.. equal];
            var more = LowestRateFirst.Share(left, amountFen, group, [.. group.Select(b => shares[b.BidId])], on);
            for (var i = 0; i < group.Length; i++)
                shares[group[i].BidId] += more[i];
            left -= more.Sum();
        }
        return [.. ranked.Select(b => new AwardShare(b.BidId, 1 + ranked.Count(r => r.RatePercent < b.RatePercent), b.RatePercent, shares[b.BidId]))];
    }
}
