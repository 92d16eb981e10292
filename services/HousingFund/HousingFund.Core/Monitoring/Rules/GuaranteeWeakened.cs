using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>
/// A change at the developer weakens its guarantee, and it neither gives a new one nor performs early, as the centre may demand
/// (附件5第八条); see <c>docs/decisions/0063</c>.
/// </summary>
public static class GuaranteeWeakened
{
    private const string Id = "housingfund.monitoring.guarantee-weakened";

    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule(Id, Texts.Projects, 8, Part = "附件5")]
    public static Finding? Check(InquiryReport inquiry) => inquiry is { GuaranteeWeakened: true, NewGuaranteeDemanded: true, GuaranteeRestored: false }
        ? new Finding(
            Id,
            new Citation(Texts.Projects, 8, Part: "附件5"),
            "担保能力受影响,经要求未提供新的担保或提前履行保证责任",
            "The guarantee is weakened; on demand there was neither a new one nor early performance")
        : null;
}
