using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair;

/// <summary>The course of a repair: application, the power company's review, the credit office's review (Art. 25, 26).</summary>
public static class RepairDecisions
{
    /// <summary>Takes in an application, or refuses it when the rules allow nothing.</summary>
    public static Outcome<RepairCase> Request(Guid id, CreditRecord record, IReadOnlyCollection<CreditRecord> allRecords, DateOnly appliedOn)
    {
        if (record.LevelRepairedOn is not null)
            return new Outcome<RepairCase>.NotAllowed(NotAllowedReason.WrongState, "该记录已修复。", "The record is already repaired.");
        var assessment = RepairAssessment.Of(record, allRecords, appliedOn);
        if (assessment.Scope is not { } scope)
            return new Outcome<RepairCase>.Refused(assessment.Findings);
        if (scope == RepairScope.Punishment && record.PunishmentEndedOn is not null)
            return new Outcome<RepairCase>.NotAllowed(NotAllowedReason.WrongState, "该记录的联合惩戒已终止。", "The joint punishment on the record is already ended.");
        return new Outcome<RepairCase>.Accepted(
            new RepairCase(id, record.Id, scope, RepairState.Requested, appliedOn, null, [], assessment.Findings),
            assessment.Findings);
    }

    /// <summary>Takes a review. The rules are asked again: a repair is not granted on what is no longer true.</summary>
    /// <param name="repair">The repair as it stands.</param>
    /// <param name="review">The review.</param>
    /// <param name="foundUnintentional">What the power company found (非主观故意); the credit office's review does not use it.</param>
    /// <param name="now">What the rules allow on the day of the review.</param>
    public static Outcome<RepairCase> Review(RepairCase repair, RepairReview review, bool foundUnintentional, RepairAssessment now)
    {
        var turn = repair.State switch
        {
            RepairState.Requested => Agencies.PowerCompany,
            RepairState.PowerCompanyApproved => Agencies.CreditOffice,
            _ => null,
        };
        if (turn is null)
            return new Outcome<RepairCase>.NotAllowed(NotAllowedReason.WrongState, "该修复申请已办结。", "The repair is closed.");
        if (review.By.Agency != turn)
            return new Outcome<RepairCase>.NotAllowed(NotAllowedReason.WrongAgency, $"现由{turn}审核。", $"It is the turn of {turn}.", turn);
        if (review.On < (repair.Reviews.Count == 0 ? repair.AppliedOn : repair.Reviews[^1].On))
            return new Outcome<RepairCase>.NotAllowed(NotAllowedReason.WrongDay, "审核日期早于上一环节。", "The review is dated before the step it follows.");

        var findings = new List<Finding>(now.Findings);
        var holds = now.Scope == repair.Scope;
        if (repair.State == RepairState.Requested && review.Approved)
        {
            var (unintentional, finding) = Unintentional.Find(foundUnintentional);
            findings.Add(finding);
            holds &= unintentional;
        }
        var (passed, reviewFinding) = TwoReviews.Find(review, holds);
        findings.Add(reviewFinding);
        var state = (passed, repair.State) switch
        {
            (false, _) => RepairState.Refused,
            (_, RepairState.Requested) => RepairState.PowerCompanyApproved,
            _ => RepairState.Granted,
        };
        var closed = state is RepairState.Granted or RepairState.Refused ? review.On : (DateOnly?)null;
        return new Outcome<RepairCase>.Accepted(
            repair with { State = state, ClosedOn = closed, Reviews = [.. repair.Reviews, review with { Approved = passed }], Findings = [.. repair.Findings, .. findings] },
            findings);
    }

    /// <summary>The record after a granted repair; the record itself while it is not granted.</summary>
    public static CreditRecord Effect(RepairCase repair, CreditRecord record) => (repair.State, repair.Scope) switch
    {
        (RepairState.Granted, RepairScope.Level) => record with { LevelRepairedOn = repair.ClosedOn },
        (RepairState.Granted, RepairScope.Punishment) => record with { PunishmentEndedOn = repair.ClosedOn },
        _ => record,
    };
}
