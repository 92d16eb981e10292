using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>When two officers have to look: a strict item (主文四(五)), or an applicant under joint punishment (主文五(四)).</summary>
public static class StrictReviewDue
{
    /// <summary>Why strict review is due; empty when it is not.</summary>
    [Rule("licensing.review.strict", Texts.Separation, 0, Part = "四", Item = "五")]
    [Rule("licensing.review.classified", Texts.Separation, 0, Part = "五", Item = "四")]
    public static IReadOnlyList<Finding> Check(CatalogueItem item, Route route, ApplicantStanding standing)
    {
        if (route != Route.Ordinary)
            return [];
        var findings = new List<Finding>();
        if (item.Mode == ReformMode.Strict)
            findings.Add(new("licensing.review.strict", Texts.Plan("四", "五"), "强化准入事项,须由明确的审批责任人复核决定", "A strict item: examined by one officer and decided by another"));
        if (standing.Punishment is { } punishment)
            findings.Add(ForPunished(punishment));
        return findings;
    }

    /// <summary>Finding that puts an application of a punished subject under strict review.</summary>
    public static Finding ForPunished(IReadOnlyList<Fact> punishment) => new(
        "licensing.review.classified",
        Texts.Plan("五", "四"),
        "申请人正受联合惩戒,按信用分类从严审查",
        "The applicant is under joint punishment: strict review by credit class",
        punishment);
}
