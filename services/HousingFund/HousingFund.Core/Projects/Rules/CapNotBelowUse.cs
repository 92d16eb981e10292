using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The centre may adjust the cap to progress, sales, and the developer's standing (附件5第二条); what is lent stays lent.</summary>
public static class CapNotBelowUse
{
    private const string Id = "housingfund.agreement.cap";
    private static readonly Citation Basis = new(Texts.Projects, 2, Part: "附件5");

    /// <summary>Whether the new cap holds what is used, and the finding either way.</summary>
    [Rule(Id, Texts.Projects, 2, Part = "附件5")]
    public static (bool Possible, Finding Finding) Find(long newCapFen, long usedFen)
    {
        Fact[] facts = [FactText.Number("new_cap_fen", newCapFen), FactText.Number("used_fen", usedFen)];
        return newCapFen >= usedFen
            ? (true, new Finding(Id, Basis, "调整合计最高贷款规模", "The cap is adjusted", facts))
            : (false, new Finding(Id, Basis, "调整后的规模低于已使用额度", "The new cap is below what is used", facts));
    }
}
