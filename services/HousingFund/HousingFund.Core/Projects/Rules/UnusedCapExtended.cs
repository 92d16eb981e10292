using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>What is unused of the cap at the end of the validity may be used longer, with the centre's consent (展期, 附件5第二条).</summary>
public static class UnusedCapExtended
{
    private const string Id = "housingfund.agreement.extension";
    private static readonly Citation Basis = new(Texts.Projects, 2, Part: "附件5");

    /// <summary>Whether anything is left to extend, and the finding either way.</summary>
    [Rule(Id, Texts.Projects, 2, Part = "附件5")]
    public static (bool Possible, Finding Finding) Find(AgreementTerms terms, long usedFen)
    {
        var unused = terms.CapFen - usedFen;
        return unused > 0
            ? (true, new Finding(Id, Basis, "未使用的贷款规模准予展期", "The unused part of the cap is extended", [FactText.Number("unused_fen", unused)]))
            : (false, new Finding(Id, Basis, "贷款规模已用完,无可展期部分", "Nothing of the cap is left to extend", [FactText.Number("unused_fen", unused)]));
    }
}
