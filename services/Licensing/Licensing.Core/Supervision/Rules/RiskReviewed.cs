using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>
/// After an assessment an ordinary risk is lifted or raised, a major one lowered (附件8-4第四条(预警、控制)): a major risk is not lifted at once, and
/// none is above it.
/// </summary>
public static class RiskReviewed
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.risk.result";

    /// <summary>The level after it, null when the warning is lifted, and the finding; <c>Holds</c> is false when the level does not allow the result.</summary>
    [Rule(Id, FollowUpTexts.Police, 4, Part = FollowUpTexts.RiskAnnex)]
    public static (bool Holds, RiskLevel? Level, Finding Finding) Of(RiskLevel level, RiskReview review) => (level, review) switch
    {
        (_, RiskReview.Keep) => (true, level, Found("风险级别维持", "The level stays")),
        (RiskLevel.Ordinary, RiskReview.Raise) => (true, RiskLevel.Major, Found("提升为重大风险", "Raised to a major risk")),
        (RiskLevel.Ordinary, RiskReview.Lift) => (true, null, Found("解除风险预警", "The warning is lifted")),
        (RiskLevel.Major, RiskReview.Lower) => (true, RiskLevel.Ordinary, Found("降低为普通风险", "Lowered to an ordinary risk")),
        (RiskLevel.Major, RiskReview.Lift) => (false, level, Found("重大风险应先降低级别,不能直接解除", "A major risk is lowered first, not lifted at once")),
        (RiskLevel.Major, RiskReview.Raise) => (false, level, Found("已是最高风险级别", "It is the highest level already")),
        _ => (false, level, Found("已是最低风险级别,可解除预警", "It is the lowest level already; the warning can be lifted")),
    };

    private static Finding Found(string zh, string en) => new(Id, FollowUpTexts.Annex(FollowUpTexts.RiskAnnex, 4), zh, en);
}
