using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The committee has five to seven members, each votes once, nobody else votes (贷审会组成, 第三条).</summary>
public static class CommitteeComposition
{
    private const string Id = "housingfund.committee.composition";

    /// <summary>Finding when it is otherwise, else null.</summary>
    [Rule(Id, Texts.Projects, 3)]
    public static Finding? Check(CommitteeMeeting meeting)
    {
        var members = meeting.Members.Distinct(StringComparer.Ordinal).Count();
        if (members != meeting.Members.Count)
            return Of(meeting, members, "贷审会成员重复", "A member is named twice");
        if (members < CommitteeNumbers.MinimumMembers.On(meeting.On).Value)
            return Of(meeting, members, "贷审会成员少于5人", "The committee has too few members", CommitteeNumbers.MinimumMembers.Describe(meeting.On));
        if (members > CommitteeNumbers.MaximumMembers.On(meeting.On).Value)
            return Of(meeting, members, "贷审会成员多于7人", "The committee has too many members", CommitteeNumbers.MaximumMembers.Describe(meeting.On));
        var voters = meeting.Votes.Select(v => v.Member).ToList();
        if (voters.Distinct(StringComparer.Ordinal).Count() != voters.Count)
            return Of(meeting, members, "有成员重复表决", "A member voted twice");
        return voters.Concat(meeting.Recused).Except(meeting.Members, StringComparer.Ordinal).Any()
            ? Of(meeting, members, "有非贷审会成员参加表决或回避", "Somebody who is no member voted or is recused")
            : null;
    }

    private static Finding Of(CommitteeMeeting meeting, int members, string zh, string en, string parameter = "") =>
        new(Id, Texts.Project(3), zh, en, [FactText.Number("members", members), FactText.Number("votes", meeting.Votes.Count)], parameter);
}
