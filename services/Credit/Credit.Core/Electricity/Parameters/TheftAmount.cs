using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Value at which one theft is severe (窃电金额), Art. 12(二)3 and (三)3. The amount at the boundary is severe.</summary>
public static class TheftAmount
{
    /// <summary>Legal entity: from so many fen one theft is severe.</summary>
    public static readonly DatedParameter<long> LegalEntitySevere = new(
        "credit.theft-amount.legal-entity.severe-from", "fen", new DatedRow<long>(Regulation.EffectiveFrom, 50_000_000, Regulation.Article(12, "三.3")));

    /// <summary>True when the act is a theft of so much or more.</summary>
    internal static bool IsSevere(ConductFact act, DateOnly asOf) => act is Theft theft && theft.AmountFen >= LegalEntitySevere.On(asOf).Value;
}
