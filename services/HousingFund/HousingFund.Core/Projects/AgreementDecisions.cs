using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>Changes of a signed agreement (附件5第二条).</summary>
public static class AgreementDecisions
{
    /// <summary>Extends it: what is unused of the cap stays usable until a later day (展期).</summary>
    public static Outcome<AgreementTerms> Extend(AgreementTerms terms, long usedFen, DateOnly newValidUntil, IReadOnlyList<Finding> suspensions, Act act)
    {
        if (newValidUntil <= terms.ValidUntil || newValidUntil < act.On)
            return new Outcome<AgreementTerms>.NotAllowed(NotAllowedReason.WrongDay, "展期截止日期应晚于原截止日期和办理日期。", "The new last day is not after the old one, or is past.");
        if (suspensions.Count > 0)
            return new Outcome<AgreementTerms>.Refused(terms, suspensions);
        var (possible, finding) = UnusedCapExtended.Find(terms, usedFen);
        return possible
            ? new Outcome<AgreementTerms>.Granted(terms with { ValidUntil = newValidUntil }, [finding])
            : new Outcome<AgreementTerms>.Refused(terms, [finding]);
    }

    /// <summary>Adjusts the cap (调整合计最高贷款规模); never below what is used.</summary>
    public static Outcome<AgreementTerms> AdjustCap(AgreementTerms terms, long usedFen, long newCapFen, string reason, Act act)
    {
        if (newCapFen < 1 || string.IsNullOrWhiteSpace(reason))
            return new Outcome<AgreementTerms>.NotAllowed(NotAllowedReason.WrongNumber, "调整后的规模应为正数并说明理由。", "The new cap has to be positive, with a reason.");
        if (act.On > terms.ValidUntil)
            return new Outcome<AgreementTerms>.NotAllowed(NotAllowedReason.WrongDay, "合作协议已届满。", "The agreement has run out.", "extend");
        var (possible, finding) = CapNotBelowUse.Find(newCapFen, usedFen);
        return possible
            ? new Outcome<AgreementTerms>.Granted(terms with { CapFen = newCapFen }, [finding])
            : new Outcome<AgreementTerms>.Refused(terms, [finding]);
    }
}
