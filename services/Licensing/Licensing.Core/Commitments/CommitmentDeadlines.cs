using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>The deadlines of a commitment, from the letter to the end of its follow-up.</summary>
internal static class CommitmentDeadlines
{
    internal static IReadOnlyList<Deadline> Of(CommitmentCase @case, WorkingDayCalendar calendar) => @case.State switch
    {
        ApplicationState.AwaitingLetter => [Letter(@case, calendar)],
        ApplicationState.AwaitingCommitment => [Commitment(@case, calendar)],
        ApplicationState.Granted => [.. FollowUp(@case.FollowUp!, calendar)],
        _ => [],
    };

    private static Deadline Letter(CommitmentCase @case, WorkingDayCalendar calendar)
    {
        var (by, finding) = LetterIssueTerm.Of(@case.Channel, @case.TakenIn.On, calendar);
        return new(DeadlineKind.IssueLetter, "", @case.TakenIn.On, by, DeadlineConsequence.Alarm, finding);
    }

    // A letter under way sets no term yet: it counts from its receipt.
    private static Deadline Commitment(CommitmentCase @case, WorkingDayCalendar calendar)
    {
        if (@case.LetterReceivedOn is not { } received)
        {
            var sent = LetterIssueTerm.Kept(@case.TakenIn.On, @case.Letter.IssueBy, @case.Issued!.On);
            return new(DeadlineKind.Commitment, "", @case.Issued.On, null, DeadlineConsequence.Alarm, sent);
        }
        var (due, finding) = CommitmentTerm.Of(received, calendar);
        return new(DeadlineKind.Commitment, "", received, due, DeadlineConsequence.Step, finding);
    }

    private static IEnumerable<Deadline> FollowUp(FollowUp followUp, WorkingDayCalendar calendar)
    {
        if (followUp.State == FollowUpState.RevocationDue)
        {
            yield return new(DeadlineKind.Revocation, "", followUp.RevocationDueOn!.Value, null, DeadlineConsequence.Alarm, DecisionRevoked.Due(followUp.RevocationDueOn.Value));
            yield break;
        }
        if (followUp.State is not (FollowUpState.Open or FollowUpState.RectificationOrdered))
            yield break;
        foreach (var material in followUp.Later.Where(m => m is { IsIn: false, DueOn: not null }))
            yield return new(DeadlineKind.LaterMaterials, $"{material.Number}", followUp.GrantedOn, material.DueOn, DeadlineConsequence.Step, LaterMaterials.Term(material.Number, material.DueOn));
        if (followUp.Inspected is null)
        {
            var (due, finding) = InspectionTerm.Of(followUp.GrantedOn, calendar);
            yield return new(DeadlineKind.Inspection, "", followUp.GrantedOn, due, DeadlineConsequence.Alarm, finding);
        }
        if (followUp is { State: FollowUpState.RectificationOrdered, RectifyBy: { } by })
            yield return new(DeadlineKind.Rectification, "", followUp.Inspected!.On, by, DeadlineConsequence.Alarm, InspectionConclusion.RectificationTerm(by));
    }
}
