using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>At least three banks take part in the opening (第六条); else the tender fails and is held anew.</summary>
public static class EnoughBanks
{
    private const string Id = "housingfund.tender.enough-banks";

    /// <summary>Finding when there are fewer, else null.</summary>
    [Rule(Id, Texts.Tenders, 6)]
    public static Finding? Check(int banks, DateOnly on) => banks >= TenderNumbers.MinimumBanks.On(on).Value
        ? null
        : new Finding(
            Id, new Citation(Texts.Tenders, 6), "开标时参加银行少于3家,流标", "Too few banks at the opening; the tender fails", [FactText.Number("banks", banks)], TenderNumbers.MinimumBanks.Describe(on));
}
