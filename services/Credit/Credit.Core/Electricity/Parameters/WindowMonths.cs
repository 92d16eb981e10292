using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Months in which acts are counted together (连续12个月内), Art. 11 and 12.</summary>
public static class WindowMonths
{
    /// <summary>Natural person.</summary>
    public static readonly DatedParameter<int> NaturalPerson = new(
        "credit.window.natural-person", "months", new DatedRow<int>(Regulation.EffectiveFrom, 12, Regulation.Article(11)));

    /// <summary>Legal entity.</summary>
    public static readonly DatedParameter<int> LegalEntity = new(
        "credit.window.legal-entity", "months", new DatedRow<int>(Regulation.EffectiveFrom, 12, Regulation.Article(12)));
}
