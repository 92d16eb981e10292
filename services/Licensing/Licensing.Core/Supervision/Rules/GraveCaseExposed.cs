using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>Grave and typical cases are made public, by the section together with the political department (附件8-5第二、四条).</summary>
public static class GraveCaseExposed
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.social.exposure";

    /// <summary>The finding that it rests on.</summary>
    [Rule(Id, FollowUpTexts.Police, 4, Part = FollowUpTexts.SocialAnnex)]
    [Rule(Id, FollowUpTexts.Police, 2, Part = FollowUpTexts.SocialAnnex)]
    public static Finding Find(ExposureReason reason) => new(
        Id,
        FollowUpTexts.Annex(FollowUpTexts.SocialAnnex, 4),
        reason == ExposureReason.Grave ? "情节严重,依法公开曝光" : "典型案件,依法公开曝光",
        reason == ExposureReason.Grave ? "A grave case is made public" : "A typical case is made public");
}
