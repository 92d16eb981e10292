using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>A case is filed when one of the grounds is there (二(一)).</summary>
public static class GroundNeeded
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-needed";

    /// <summary>The finding that there is none.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "一")]
    public static Finding Missing() => new(Id, FollowUpTexts.TobaccoPoint("二", "一"), "没有应当取消经营资格的情形", "None of the grounds for a revocation is there");
}
