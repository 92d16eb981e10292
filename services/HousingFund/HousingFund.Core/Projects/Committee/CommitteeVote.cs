using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Committee;

/// <summary>What a meeting decided (贷审会表决).</summary>
public static class CommitteeVote
{
    /// <summary>Counts a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="involved">Officers of earlier steps, who may not vote.</param>
    public static CommitteeResult Count(CommitteeMeeting meeting, IReadOnlyList<string> involved)
    {
        Finding[] flaws =
        [
            .. new[]
            {
                CommitteeComposition.Check(meeting), CommitteeDay.Check(meeting), CommitteeRecusal.Check(meeting, involved), CommitteeQuorum.Check(meeting),
            }.OfType<Finding>(),
        ];
        if (flaws.Length > 0)
            return new CommitteeResult(Valid: false, Passed: false, flaws);
        var (passed, finding) = CommitteeMajority.Count(meeting, involved);
        return new CommitteeResult(Valid: true, passed, [finding]);
    }
}
