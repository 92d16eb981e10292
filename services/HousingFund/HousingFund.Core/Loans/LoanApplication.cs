using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans;

/// <summary>A loan asked for (贷款申请).</summary>
/// <param name="PriceFen">Price of the home.</param>
/// <param name="AmountFen">Amount.</param>
/// <param name="Years">Term.</param>
public sealed record LoanApplication(long PriceFen, long AmountFen, int Years);

/// <summary>What an application is judged by.</summary>
/// <param name="Terms">Terms of the project's agreement; null when none is signed.</param>
/// <param name="UsedFen">Lent or taken in under it so far.</param>
/// <param name="Suspensions">Why the cooperation is suspended; empty when it is not.</param>
/// <param name="BorrowerPunishment">A punishment of the borrower; null for none.</param>
/// <param name="BorrowerSevere">True when it is for severe dishonesty.</param>
public sealed record LoanFacts(AgreementTerms? Terms, long UsedFen, IReadOnlyList<Finding> Suspensions, IReadOnlyList<Fact>? BorrowerPunishment, bool BorrowerSevere);

/// <summary>What became of an application.</summary>
/// <param name="Accepted">Whether it is taken in.</param>
/// <param name="StrictReview">Whether the borrower is under strict review.</param>
/// <param name="Findings">The rules it rests on.</param>
public sealed record IntakeDecision(bool Accepted, bool StrictReview, IReadOnlyList<Finding> Findings);

/// <summary>Decisions about loans.</summary>
public static class LoanDecisions
{
    /// <summary>Takes an application in, or refuses to (贷款受理).</summary>
    public static IntakeDecision TakeIn(LoanApplication application, LoanFacts facts, DateOnly on)
    {
        var refusals = new List<Finding>(facts.Suspensions);
        refusals.AddRange(WithinAgreement.Check(application, facts.Terms, facts.UsedFen, on));
        var strict = BorrowerStanding.Check(facts.BorrowerPunishment, facts.BorrowerSevere);
        if (facts.BorrowerSevere && strict is not null)
            refusals.Add(strict);
        if (refusals.Count > 0)
            return new IntakeDecision(false, false, refusals);
        return strict is not null
            ? new IntakeDecision(true, true, [strict])
            : new IntakeDecision(true, false, [WithinAgreement.Accepted(application)]);
    }

    /// <summary>Pays out, or refuses to (放款).</summary>
    public static (bool PaidOut, IReadOnlyList<Finding> Findings) PayOut(LoanFacts facts, string preNoticeNumber)
    {
        var refusals = new List<Finding>(facts.Suspensions);
        if (PaidOutAfterPreNotice.Check(preNoticeNumber) is { } missing)
            refusals.Add(missing);
        if (facts.BorrowerSevere && BorrowerStanding.Check(facts.BorrowerPunishment, severe: true) is { } severe)
            refusals.Add(severe);
        return refusals.Count > 0 ? (false, refusals) : (true, [PaidOutAfterPreNotice.Done(preNoticeNumber)]);
    }
}
