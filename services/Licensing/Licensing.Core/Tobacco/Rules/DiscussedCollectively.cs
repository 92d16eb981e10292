using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>A revocation is discussed and decided collectively, and the discussion recorded, before the leader approves (二(三)).</summary>
public static class DiscussedCollectively
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.discussion";

    /// <summary>Finding when no discussion is on record since the last proposal, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "三")]
    public static Finding? Check(RevocationCase revocation)
    {
        var steps = revocation.Steps;
        var proposed = steps.Count - 1;
        while (proposed >= 0 && steps[proposed].Step != RevocationStep.Propose)
            proposed--;
        return proposed >= 0 && steps.Skip(proposed).Any(s => s.Documents.Any(d => d.Kind == CaseDocumentKind.DiscussionRecord))
            ? null
            : new Finding(Id, FollowUpTexts.TobaccoPoint("二", "三"), "未经集体讨论,不得取消经营资格", "Without a collective discussion the licence is not revoked");
    }
}
