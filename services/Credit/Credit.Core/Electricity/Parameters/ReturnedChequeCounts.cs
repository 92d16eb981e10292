using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Returned cheques within the window at which a level begins (退票次数), Art. 12.</summary>
public static class ReturnedChequeCounts
{
    /// <summary>Legal entity: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.returned-cheque.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(12, "三.4")));
}
