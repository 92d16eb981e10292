using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>The opening (开标): all bids at once, each against its seal.</summary>
public static class Opening
{
    /// <summary>The bids that count, and why the others do not.</summary>
    /// <param name="tenderId">The tender.</param>
    /// <param name="bids">Bids under seal.</param>
    /// <param name="revealed">What the banks reveal.</param>
    /// <param name="barred">Bids that no longer count, with the reason.</param>
    /// <param name="on">Day of the opening.</param>
    public static (IReadOnlyList<OpenedBid> Opened, IReadOnlyList<Finding> NotCounted) Verify(
        Guid tenderId, IReadOnlyList<SealedBid> bids, IReadOnlyList<RevealedBid> revealed, IReadOnlyDictionary<Guid, Finding> barred, DateOnly on)
    {
        var byBid = revealed.GroupBy(r => r.BidId).ToDictionary(g => g.Key, g => g.ToList());
        var opened = new List<OpenedBid>();
        var notCounted = new List<Finding>();
        foreach (var bid in bids.OrderBy(b => b.ReceivedAt).ThenBy(b => b.BidId))
        {
            // Of several revelations of one bid that counts which keeps the seal; a wrong one does no harm to it.
            var kept = byBid.GetValueOrDefault(bid.BidId)?.OrderBy(r => SealHolds.Check(tenderId, bid, r) is null ? 0 : 1).FirstOrDefault();
            var reason = barred.GetValueOrDefault(bid.BidId)
                ?? SealHolds.Check(tenderId, bid, kept)
                ?? BidDefinite.Check(kept!, on)
                ?? OneBidABank.Check(opened, kept!);
            if (reason is null)
                opened.Add(new OpenedBid(bid.BidId, kept!.BankCode, kept.RatePercent, kept.AmountFen));
            else
                notCounted.Add(reason);
        }
        return (opened, notCounted);
    }
}
