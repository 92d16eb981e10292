using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>What a step of a commitment brought about: entries, reports, the end of the permit.</summary>
internal static class CommitmentConsequences
{
    internal static IEnumerable<Consequence> Of(CommitmentCase? before, CommitmentCase after)
    {
        foreach (var record in Records(after).Skip(before is null ? 0 : Records(before).Count()))
        {
            yield return new Consequence.IntegrityEntry(record.Ground, record.OccurredOn, IntegrityRecorded.Entry(record));
            if (record.Ground == IntegrityGround.FalseCommitment)
                yield return new Consequence.Reported(IntegrityRecorded.Report(IntegrityRecorded.FalseCommitment, record.OccurredOn));
        }
        if (after.FollowUp is { Revoked: { } revoked } followUp && before?.FollowUp?.Revoked is null)
        {
            yield return new Consequence.PermitRevoked(revoked.On, DecisionRevoked.Find(followUp.GrantedOn, revoked.On));
            yield return new Consequence.Reported(IntegrityRecorded.Report(IntegrityRecorded.Revoked, revoked.On));
        }
    }

    private static IEnumerable<IntegrityRecord> Records(CommitmentCase @case)
    {
        if (@case.FoundFalse is { } found)
            return [found];
        return @case.FollowUp?.Integrity ?? [];
    }
}
