using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// Survey, review and decision are steps of their own (第十条): a member that took part in an earlier one stays out, and who stays out
/// does not vote.
/// </summary>
public static class CommitteeRecusal
{
    private const string Id = "housingfund.committee.recusal";

    /// <summary>Finding when a member votes that has to stay out, else null.</summary>
    [Rule(Id, Texts.Projects, 10)]
    public static Finding? Check(CommitteeMeeting meeting, IReadOnlyList<string> involved)
    {
        var barred = meeting.Recused.Concat(involved).ToHashSet(StringComparer.Ordinal);
        var voted = meeting.Votes.Count(v => barred.Contains(v.Member));
        return voted == 0
            ? null
            : new Finding(Id, Texts.Project(10), "应回避的成员参加了表决", "A member voted that has to stay out", [FactText.Number("members_voted", voted)]);
    }
}
