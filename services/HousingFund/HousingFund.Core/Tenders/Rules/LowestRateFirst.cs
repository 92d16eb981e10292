using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>
/// The lowest rate is served first, then the next, until the amount is reached (第七条). Who offers the same rate wins together and shares
/// what is left by the amounts offered (第八条). An offer above the amount counts as the amount; see <c>docs/decisions/0065</c>.
/// </summary>
public static class LowestRateFirst
{
    private const string Id = "housingfund.tender.lowest-rate";

    /// <summary>What bids of one rate get of what is left: their offers when these fit in, else in proportion to them, to the yuan.</summary>
    /// <param name="leftFen">What is left.</param>
    /// <param name="amountFen">What is tendered.</param>
    /// <param name="bids">Bids of one rate, in an order that does not depend on chance.</param>
    /// <param name="heldFen">What each has already.</param>
    /// <param name="on">Day.</param>
    [Rule("housingfund.tender.equal-rates", Texts.Tenders, 8)]
    public static long[] Share(long leftFen, long amountFen, IReadOnlyList<OpenedBid> bids, IReadOnlyList<long> heldFen, DateOnly on)
    {
        long[] offers = [.. bids.Select(b => Math.Min(b.AmountFen, amountFen))];
        long[] room = [.. offers.Zip(heldFen, (offer, held) => offer - held)];
        if (room.Sum(r => (decimal)r) <= leftFen)
            return room;
        var unit = TenderNumbers.UnitFen.On(on).Value;
        var shares = LargestRemainder.Apportion(leftFen / unit, [.. offers.Select(o => (decimal)o)], [.. room.Select(r => r / unit)]);
        return [.. shares.Select(s => s * unit)];
    }

    /// <summary>Finding of an award: how much is placed, and how much is left to tender again.</summary>
    [Rule(Id, Texts.Tenders, 7)]
    public static Finding Placed(long amountFen, IReadOnlyList<AwardShare> award)
    {
        var placed = award.Sum(s => s.AmountFen);
        var winners = award.Count(s => s.AmountFen > 0);
        return new Finding(
            Id,
            new Citation(Texts.Tenders, 7),
            placed == amountFen ? "按授信利率由低到高确定中标银行" : "申报额度合计未达招标规模,余额另行招标",
            placed == amountFen ? "Awarded by the lowest rates" : "The offers do not reach the amount; the rest is tendered again",
            [FactText.Number("amount_fen", amountFen), FactText.Number("placed_fen", placed), FactText.Number("winners", winners)]);
    }
}
