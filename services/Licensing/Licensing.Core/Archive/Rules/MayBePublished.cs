using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>The bureau may publish the archive on two channels (附件8-2第七条), but no business secret (第三条).</summary>
public static class MayBePublished
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.archive.publication";

    /// <summary>Whether an entry may be published, and the finding that says so.</summary>
    [Rule(Id, FollowUpTexts.Police, 7, Part = FollowUpTexts.ArchiveAnnex)]
    [Rule(Id, FollowUpTexts.Police, 3, Part = FollowUpTexts.ArchiveAnnex)]
    public static (bool Holds, Finding Finding) Find(ArchiveInformation information, PublicationChannel channel) => information.HoldsBusinessSecret
        ? (false, new Finding(Id, FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 3), "涉及商业秘密,不予公布", "It holds a business secret and is not published"))
        : (true, new Finding(
            Id,
            FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 7),
            channel == PublicationChannel.CreditPlatform ? "通过公共信用信息服务平台公布" : "通过公安局政务网站公布",
            channel == PublicationChannel.CreditPlatform ? "Published on the public credit platform" : "Published on the police bureau's site"));
}
