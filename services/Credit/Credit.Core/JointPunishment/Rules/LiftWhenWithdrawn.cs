using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>The credit office, which answers for punishments, may take its own decision back (撤回), Art. 5.</summary>
public static class LiftWhenWithdrawn
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.lift.withdrawn";

    /// <summary>Whether a reason is given, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 5)]
    public static (bool Holds, Finding Finding) Find(string reason) => string.IsNullOrWhiteSpace(reason)
        ? (false, new Finding(Id, Regulation.Article(5), "撤回未说明理由。", "No reason for the withdrawal is given."))
        : (true, new Finding(Id, Regulation.Article(5), "信用办撤回其联合惩戒决定。", "The credit office takes its decision back."));
}
