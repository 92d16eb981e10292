using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The review agrees, does not agree, or sends back to a new survey (第十条(二)).</summary>
public static class ReviewDecides
{
    private const string Id = "housingfund.review.opinion";

    /// <summary>The stage that the opinion leads to, and its finding.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "二")]
    public static (AdmissionStage Stage, Finding Finding) Find(ReviewOpinion opinion) => opinion switch
    {
        ReviewOpinion.Agree => (AdmissionStage.Reviewed, Of("审核同意,提交贷审会", "Review agrees; goes to the committee")),
        ReviewOpinion.SendBack => (AdmissionStage.SentBack, Of("审核退回,重新调查", "Sent back to be surveyed again")),
        _ => (AdmissionStage.Refused, Of("审核不同意,退回申请资料", "Review does not agree; papers returned")),
    };

    private static Finding Of(string zh, string en) => new(Id, Texts.Project(10, "二"), zh, en);
}
