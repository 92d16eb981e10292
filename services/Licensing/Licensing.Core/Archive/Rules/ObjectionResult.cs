using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>What is wrong is corrected at once; what is right is kept and the unit told why (附件8-2第九条). The bureau approves (第八条第二款).</summary>
public static class ObjectionResult
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.archive.result";

    /// <summary>Stable id of the approval.</summary>
    public const string ApprovalId = "licensing.archive.approval";

    /// <summary>The finding of an opinion.</summary>
    [Rule(Id, FollowUpTexts.Police, 9, Part = FollowUpTexts.ArchiveAnnex)]
    public static Finding Find(ObjectionOpinion opinion) => opinion switch
    {
        ObjectionOpinion.Correct => Of("一", "经核实确有必要,记录予以更正", "Verified: the entry is corrected"),
        ObjectionOpinion.Remove => Of("一", "经核实记录不成立,更正为撤销", "Verified: nothing of the entry is left, it is taken out"),
        ObjectionOpinion.Keep => Of("二", "经核实无须更正,记录予以保留并告知理由", "Verified: the entry is kept, with reasons"),
        _ => throw new ArgumentOutOfRangeException(nameof(opinion), opinion, "Not an opinion."),
    };

    /// <summary>The finding of the bureau's approval.</summary>
    [Rule(ApprovalId, FollowUpTexts.Police, 8, Part = FollowUpTexts.ArchiveAnnex, Paragraph = 2)]
    public static Finding Approved(bool approved) => new(
        ApprovalId,
        FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8, 2),
        approved ? "书面处理意见经市公安局批准" : "书面处理意见未获批准,退回重新处理",
        approved ? "The bureau has approved the written opinion" : "The bureau has not approved the written opinion; it goes back");

    private static Finding Of(string item, string zh, string en) => new(Id, FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 9, item: item), zh, en);
}
