using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// A matter passes when more than half of the members that are not recused are for it (审议通过, 第十条(三)); who abstains or is absent is
/// not for it. See <c>docs/decisions/0062</c>.
/// </summary>
public static class CommitteeMajority
{
    private const string Id = "housingfund.committee.majority";

    /// <summary>Whether it passed, and the finding either way.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="involved">Officers of earlier steps; those of them that are members are recused whether or not the meeting says so.</param>
    [Rule(Id, Texts.Projects, 10, Item = "三")]
    public static (bool Passed, Finding Finding) Count(CommitteeMeeting meeting, IReadOnlyList<string> involved)
    {
        var recused = meeting.Recused.Concat(involved).Intersect(meeting.Members, StringComparer.Ordinal).Count();
        var entitled = meeting.Members.Count - recused;
        var votesFor = meeting.Votes.Count(v => v.Value == VoteValue.For);
        var passed = votesFor > entitled * CommitteeNumbers.MajorityShare.On(meeting.On).Value;
        return (passed, new Finding(
            Id,
            Texts.Project(10, "三"),
            passed ? "贷审会审议通过" : "贷审会审议未通过",
            passed ? "The committee passed it" : "The committee did not pass it",
            [FactText.Number("entitled", entitled), FactText.Number("for", votesFor), FactText.Number("votes", meeting.Votes.Count)],
            CommitteeNumbers.MajorityShare.Describe(meeting.On)));
    }
}
