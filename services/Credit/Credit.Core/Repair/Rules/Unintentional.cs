using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>Only behaviour that was not intended is repaired (非主观故意), Art. 24; the power company, who determined it, finds that.</summary>
public static class Unintentional
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.unintentional";

    /// <summary>Whether the condition holds, and the finding that says so.</summary>
    /// <param name="foundUnintentional">What the power company's reviewer found.</param>
    [Rule(Id, Regulation.Document, 24)]
    public static (bool Holds, Finding Finding) Find(bool foundUnintentional) => foundUnintentional
        ? (true, new Finding(Id, Regulation.Article(24), "经审验,失信行为不是主观故意。", "The review found that the behaviour was not intended."))
        : (false, new Finding(Id, Regulation.Article(24), "审验未认定为非主观故意,不能修复。", "The review did not find the behaviour unintended: no repair."));
}
