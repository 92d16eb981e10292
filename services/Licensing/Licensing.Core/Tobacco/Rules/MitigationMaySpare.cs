using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Who helped, did a service or has another mitigating circumstance may keep the licence (第一点末款); the leader decides, nothing follows by itself.</summary>
public static class MitigationMaySpare
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.mitigation";

    /// <summary>Whether there is such a circumstance with its evidence, and the finding that says so.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一")]
    public static (bool Holds, Finding Finding) Find(Mitigation? mitigation) =>
        mitigation is { Statement: var statement, Evidence: var evidence } && !string.IsNullOrWhiteSpace(statement) && !string.IsNullOrWhiteSpace(evidence)
            ? (true, new Finding(
                Id,
                FollowUpTexts.TobaccoPoint("一"),
                "有从轻、减轻情节,可以不予取消经营资格",
                "There is a mitigating circumstance: the licence may be kept",
                [new Fact("mitigation", mitigation.Kind.ToString()), FactText.Text("evidence", evidence)]))
            : (false, new Finding(Id, FollowUpTexts.TobaccoPoint("一"), "没有查实的从轻、减轻情节", "There is no mitigating circumstance with its evidence"));
}
