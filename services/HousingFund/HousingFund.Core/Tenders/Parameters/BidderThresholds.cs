using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Parameters;

/// <summary>What a bank needs to take part in a tender (竞标条件), Art. 3.</summary>
public static class BidderThresholds
{
    /// <summary>Years that its branch in the city must have been open.</summary>
    public static readonly DatedParameter<int> BranchYears = new("housingfund.tender.branch-years", "years", new DatedRow<int>(Texts.TendersInForce, 1, Cite));

    /// <summary>Lowest rating of the central bank.</summary>
    public static readonly DatedParameter<string> CentralBankRating = new("housingfund.tender.central-bank-rating", "rating", new DatedRow<string>(Texts.TendersInForce, "B", Cite));

    /// <summary>Lowest supervisory rating; 1 is best.</summary>
    public static readonly DatedParameter<int> SupervisoryRating = new("housingfund.tender.supervisory-rating", "level", new DatedRow<int>(Texts.TendersInForce, 3, Cite));

    private static Citation Cite => new(Texts.Tenders, 3, 2);
}
