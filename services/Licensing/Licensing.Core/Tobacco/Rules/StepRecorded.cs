using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>The seven steps, each after the one before (二(一)至(七)).</summary>
public static class StepRecorded
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.step";

    /// <summary>The finding of a step taken.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "一")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "二")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "三")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "四")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "五")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "六")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "七")]
    public static Finding Find(RevocationStep step)
    {
        var definition = RevocationProcedure.Of(step);
        return new Finding(
            Id, FollowUpTexts.TobaccoPoint("二", definition.Item), $"{definition.NameZh}已完成", $"Step taken: {step}", [new Fact("office", definition.Office.ToString())]);
    }
}
