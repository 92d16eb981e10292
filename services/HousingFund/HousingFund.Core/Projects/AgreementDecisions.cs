using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>A cap that an officer proposes (拟调整的合计最高贷款规模).</summary>
/// <param name="NewCapFen">The cap proposed.</param>
/// <param name="Reason">Why: progress, sales, homes, or the developer's standing.</param>
/// <param name="Act">Who proposed it, and when.</param>
public sealed record CapProposal(long NewCapFen, string Reason, Act Act);

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

    /// <summary>Proposes another cap; refused, as the adjustment itself would be, when it does not hold what is used.</summary>
    public static Outcome<CapProposal> ProposeCap(AgreementTerms terms, long usedFen, long newCapFen, string reason, Act act)
    {
        var proposal = new CapProposal(newCapFen, reason, act);
        return AdjustCap(terms, usedFen, newCapFen, reason, act) switch
        {
            Outcome<AgreementTerms>.Granted granted => new Outcome<CapProposal>.Granted(proposal, granted.Findings),
            Outcome<AgreementTerms>.Refused refused => new Outcome<CapProposal>.Refused(proposal, refused.Findings),
            Outcome<AgreementTerms>.NotAllowed not => new Outcome<CapProposal>.NotAllowed(not.Reason, not.DetailZh, not.DetailEn, not.Allowed),
            var other => throw new InvalidOperationException($"{other.GetType()} is no outcome."),
        };
    }

    /// <summary>Adjusts the cap as proposed, by another officer; what was lent since the proposal counts.</summary>
    public static Outcome<AgreementTerms> AdjustCap(AgreementTerms terms, long usedFen, CapProposal proposal, Act act)
    {
        if (act.By == proposal.Act.By)
            return new Outcome<AgreementTerms>.NotAllowed(NotAllowedReason.FourEyes, "提出与审定规模调整须由不同人员办理。", "Who proposed the cap may not adjust it.", "another-officer");
        return act.On < proposal.Act.On
            ? new Outcome<AgreementTerms>.NotAllowed(NotAllowedReason.WrongDay, "日期早于提出调整之日。", "The day is before the proposal.")
            : AdjustCap(terms, usedFen, proposal.NewCapFen, proposal.Reason, act);
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
