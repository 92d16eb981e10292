using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A punishment whose ground did not hold against an objection ends at once (异议更正或删除), Art. 30.</summary>
public static class LiftWhenObjectionUpheld
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.lift.objection-upheld";

    /// <summary>Whether an objection decision is named, and the finding that says so.</summary>
    /// <param name="reference">Reference of the decision on the objection, as the two officers answer for it.</param>
    [Rule(Id, Regulation.Document, 30)]
    public static (bool Holds, Finding Finding) Find(string reference) => string.IsNullOrWhiteSpace(reference)
        ? (false, new Finding(Id, Regulation.Article(30), "未注明异议处理结果。", "No decision on an objection is named."))
        : (true, new Finding(Id, Regulation.Article(30), "异议处理结果否定了惩戒所依据的记录。", "The decision on the objection took away the record it stands on."));
}
