using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Every step makes its documents; without them it is not taken (二(一)至(七)).</summary>
public static class DocumentsComplete
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.documents";

    /// <summary>A finding for each document that is missing.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "一")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "二")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "三")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "四")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "五")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "六")]
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "七")]
    public static IReadOnlyList<Finding> Missing(StepTaken step) =>
    [
        .. RevocationProcedure.Of(step.Step).Documents
            .Where(kind => !step.Documents.Any(d => d.Kind == kind && !string.IsNullOrWhiteSpace(d.Reference)))
            .Select(kind => new Finding(
                Id,
                FollowUpTexts.TobaccoPoint("二", RevocationProcedure.Of(step.Step).Item),
                $"缺少文书:{RevocationProcedure.NameOf(kind)}",
                $"A document is missing: {kind}",
                [new Fact("document", kind.ToString())])),
    ];
}
