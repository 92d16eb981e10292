using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>The course of an application: the user's own, the power company's review, the credit office's review (Art. 9).</summary>
public static class TrustworthyDecisions
{
    /// <summary>Takes in an application, or refuses it when three clean years have not passed.</summary>
    public static Outcome<TrustworthyCase> Request(Guid id, DateOnly userSince, IReadOnlyCollection<CreditRecord> records, DateOnly appliedOn)
    {
        var (holds, findings) = Assess(userSince, records, appliedOn);
        return holds
            ? new Outcome<TrustworthyCase>.Accepted(new TrustworthyCase(id, TrustworthyState.Requested, userSince, appliedOn, null, [], findings), findings)
            : new Outcome<TrustworthyCase>.Refused(findings);
    }

    /// <summary>Takes a review. The rules are asked again, so that nothing is granted on what is no longer true.</summary>
    /// <param name="application">The application as it stands.</param>
    /// <param name="review">The review.</param>
    /// <param name="verifiedUserSince">True when the power company found the day of the contract right; the credit office's review does not use it.</param>
    /// <param name="records">All records of the subject.</param>
    public static Outcome<TrustworthyCase> Review(
        TrustworthyCase application, RepairReview review, bool verifiedUserSince, IReadOnlyCollection<CreditRecord> records)
    {
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

        var (holds, findings) = Assess(application.UserSince, records, review.On);
        if (application.State == TrustworthyState.Requested && review.Approved)
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
            application with { State = state, ClosedOn = closed, Reviews = [.. application.Reviews, review with { Approved = passed }], Findings = [.. application.Findings, .. findings] },
            findings);
    }

    private static (bool Holds, IReadOnlyList<Finding> Findings) Assess(DateOnly userSince, IReadOnlyCollection<CreditRecord> records, DateOnly date)
    {
        var (clean, cleanFinding) = CleanYearsPassed.Find(userSince, records, date);
        var (ordinary, ordinaryFinding) = NothingCountsForLevel.Find(records, date);
        return (clean && ordinary, [cleanFinding, ordinaryFinding]);
    }
}
