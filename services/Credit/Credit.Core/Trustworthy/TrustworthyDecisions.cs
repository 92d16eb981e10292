using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>The course of an application: the user's own, the power company's review, the credit office's review (Art. 9).</summary>
public static class TrustworthyDecisions
{
    /// <summary>Takes in an application, or refuses it when three clean years have not passed.</summary>
    /// <param name="id">Id.</param>
    /// <param name="stated">Day of the contract as the application says; counts only while no contract is registered.</param>
    /// <param name="contracts">All registered contracts of the subject.</param>
    /// <param name="records">All records of the subject.</param>
    /// <param name="appliedOn">Day of the application.</param>
    public static Outcome<TrustworthyCase> Request(
        Guid id, DateOnly stated, IReadOnlyCollection<ContractTerm> contracts, IReadOnlyCollection<CreditRecord> records, DateOnly appliedOn)
    {
        var (holds, userSince, findings) = Assess(stated, contracts, records, appliedOn);
        return holds
            ? new Outcome<TrustworthyCase>.Accepted(new TrustworthyCase(id, TrustworthyState.Requested, userSince, appliedOn, null, [], findings), findings)
            : new Outcome<TrustworthyCase>.Refused(findings);
    }

    /// <summary>Takes a review. The rules are asked again, so that nothing is granted on what is no longer true.</summary>
    /// <param name="application">The application as it stands.</param>
    /// <param name="review">The review.</param>
    /// <param name="verifiedUserSince">
    /// True when the power company found the stated day of the contract right; not used where contracts are registered, nor by the credit office.
    /// </param>
    /// <param name="contracts">All registered contracts of the subject.</param>
    /// <param name="records">All records of the subject.</param>
    public static Outcome<TrustworthyCase> Review(
        TrustworthyCase application,
        RepairReview review,
        bool verifiedUserSince,
        IReadOnlyCollection<ContractTerm> contracts,
        IReadOnlyCollection<CreditRecord> records)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var turn = application.State switch
        {
            TrustworthyState.Requested => Agencies.PowerCompany,
            TrustworthyState.PowerCompanyApproved => Agencies.CreditOffice,
            _ => null,
        };
        if (turn is null)
            return new Outcome<TrustworthyCase>.NotAllowed(NotAllowedReason.WrongState, "该申请已办结。", "The application is closed.");
        if (review.By.Agency != turn)
            return new Outcome<TrustworthyCase>.NotAllowed(NotAllowedReason.WrongAgency, $"现由{turn}审查。", $"It is the turn of {turn}.", turn);
        if (application.Reviews.Any(r => r.By.Id == review.By.Id))
            return new Outcome<TrustworthyCase>.NotAllowed(NotAllowedReason.FourEyes, "同一人员不得审查两次。", "The same officer may not review twice.");
        if (review.On < (application.Reviews.Count == 0 ? application.AppliedOn : application.Reviews[^1].On))
            return new Outcome<TrustworthyCase>.NotAllowed(NotAllowedReason.WrongDay, "审查日期早于上一环节。", "The review is dated before the step it follows.");

        var (holds, userSince, findings) = Assess(application.UserSince, contracts, records, review.On);
        if (application.State == TrustworthyState.Requested && review.Approved && contracts.Count == 0)
        {
            var (verified, finding) = UserSinceVerified.Find(application.UserSince, verifiedUserSince);
            findings = [.. findings, finding];
            holds &= verified;
        }
        var (passed, reviewFinding) = ReviewedByBoth.Find(review, holds);
        findings = [.. findings, reviewFinding];
        var state = (passed, application.State) switch
        {
            (false, _) => TrustworthyState.Refused,
            (_, TrustworthyState.Requested) => TrustworthyState.PowerCompanyApproved,
            _ => TrustworthyState.Granted,
        };
        var closed = state == TrustworthyState.PowerCompanyApproved ? (DateOnly?)null : review.On;
        return new Outcome<TrustworthyCase>.Accepted(
            application with
            {
                State = state,
                UserSince = userSince,
                ClosedOn = closed,
                Reviews = [.. application.Reviews, review with { Approved = passed }],
                Findings = [.. application.Findings, .. findings],
            },
            findings);
    }

    // Registered contracts go before what anybody says of them.
    private static (bool Holds, DateOnly UserSince, IReadOnlyList<Finding> Findings) Assess(
        DateOnly stated, IReadOnlyCollection<ContractTerm> contracts, IReadOnlyCollection<CreditRecord> records, DateOnly date)
    {
        var (userSince, findings) = (stated, new List<Finding>());
        if (contracts.Count > 0)
        {
            var (registered, finding) = UserSinceContract.Find(contracts, date);
            if (registered is null)
                return (false, stated, [finding]);
            userSince = registered.Value;
            findings.Add(finding);
        }
        var (clean, cleanFinding) = CleanYearsPassed.Find(userSince, records, date);
        var (ordinary, ordinaryFinding) = NothingCountsForLevel.Find(records, date);
        return (clean && ordinary, userSince, [.. findings, cleanFinding, ordinaryFinding]);
    }
}
