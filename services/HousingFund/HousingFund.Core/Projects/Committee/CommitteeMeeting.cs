using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Committee;

/// <summary>A vote (表决).</summary>
public enum VoteValue
{
    /// <summary>For it (同意).</summary>
    For = 1,

    /// <summary>Against it (不同意).</summary>
    Against = 2,

    /// <summary>Abstained (弃权).</summary>
    Abstain = 3,
}

/// <summary>A member's vote.</summary>
/// <param name="Member">The member.</param>
/// <param name="Value">The vote.</param>
public sealed record Vote(string Member, VoteValue Value);

/// <summary>A meeting of the loan examination committee (贷款审查委员会) on one matter.</summary>
/// <param name="On">Day.</param>
/// <param name="Members">The whole committee (5 to 7).</param>
/// <param name="Recused">Members that stay out for an interest of their own (回避).</param>
/// <param name="Votes">Votes of those present.</param>
/// <param name="ReasonOutsideTerm">Why it does not meet in the first ten days of the month; empty when it does.</param>
public sealed record CommitteeMeeting(
    DateOnly On, IReadOnlyList<string> Members, IReadOnlyList<string> Recused, IReadOnlyList<Vote> Votes, string ReasonOutsideTerm = "");

/// <summary>What the committee decided (审议结果).</summary>
/// <param name="Valid">False when the meeting could not decide: composition, day, recusal or quorum. The matter then stays open.</param>
/// <param name="Passed">True when the matter was passed.</param>
/// <param name="Findings">The rules it rests on.</param>
public sealed record CommitteeResult(bool Valid, bool Passed, IReadOnlyList<Finding> Findings);
