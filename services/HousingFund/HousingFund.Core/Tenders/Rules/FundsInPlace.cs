using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>The winner's money is there in time and in full (资金及时足额到位, 第十五条、第十六条(四)).</summary>
public static class FundsInPlace
{
    private const string Id = "housingfund.tender.funds";

    /// <summary>Finding when on a day after the term less than the award is there, else null.</summary>
    [Rule(Id, Texts.Tenders, 15)]
    public static Finding? Check(long awardFen, long arrivedFen, DateOnly inPlaceBy, DateOnly on) => on <= inPlaceBy || arrivedFen >= awardFen
        ? null
        : new Finding(
            Id,
            new Citation(Texts.Tenders, 16, Item: "四"),
            "融资资金未按要求及时足额到位",
            "The money is not there in time and in full",
            [FactText.Number("award_fen", awardFen), FactText.Number("arrived_fen", arrivedFen), FactText.Day("in_place_by", inPlaceBy)]);
}
