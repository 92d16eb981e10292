using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>More than half of all members vote; the text names no quorum, see <c>docs/decisions/0062</c>.</summary>
public static class CommitteeQuorum
{
    private const string Id = "housingfund.committee.quorum";

    /// <summary>Finding when fewer vote, else null.</summary>
    [Rule(Id, Texts.Projects, 3)]
    public static Finding? Check(CommitteeMeeting meeting) =>
        meeting.Votes.Count > meeting.Members.Count * CommitteeNumbers.QuorumShare.On(meeting.On).Value
            ? null
            : new Finding(
                Id,
                Texts.Project(3),
                "参加表决的成员未过半数",
                "Not more than half of the members vote",
                [FactText.Number("members", meeting.Members.Count), FactText.Number("votes", meeting.Votes.Count)],
                CommitteeNumbers.QuorumShare.Describe(meeting.On));
}
