using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>An entry under objection is marked, so that nobody takes it for undisputed (附件8-2第八条; see docs/decisions/0059).</summary>
public static class MarkedWhileObjected
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.archive.marked";

    /// <summary>The finding that the mark rests on.</summary>
    [Rule(Id, FollowUpTexts.Police, 8, Part = FollowUpTexts.ArchiveAnnex)]
    public static Finding Find(Guid objectionId) => new(
        Id,
        FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8),
        "异议处理期间该记录加注异议标识",
        "The entry is marked while the objection is being handled",
        [new Fact("objection_id", objectionId.ToString())]);
}
