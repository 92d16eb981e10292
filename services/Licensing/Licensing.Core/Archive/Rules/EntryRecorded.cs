using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>What the archive holds, and where it comes from (附件8-2第五、六条; commitments: 衢政办发〔2018〕24号附件2第十三条).</summary>
public static class EntryRecorded
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.archive.entry";

    /// <summary>Stable id of the source's finding.</summary>
    public const string SourceId = "licensing.archive.source";

    /// <summary>The finding that an entry of this content rests on.</summary>
    [Rule(Id, FollowUpTexts.Police, 5, Part = FollowUpTexts.ArchiveAnnex)]
    [Rule(Id, Texts.Separation, 13, Part = Texts.Commitment)]
    public static Finding OfContent(ArchiveContent content) => content switch
    {
        ArchiveContent.Qualification => Content("一", "基本情况及资质符合情况记入诚信档案", "Who the unit is and whether it qualifies is entered"),
        ArchiveContent.VerifiedComplaint => Content("二", "查实的投诉举报记入诚信档案", "A complaint found true is entered"),
        ArchiveContent.SelfRegulationBreach => Content("三", "违反行业自律规定的情况记入诚信档案", "A breach of the trade's own rules is entered"),
        ArchiveContent.Offence or ArchiveContent.Revocation => Content("四", "被行政机关查处的违法行为记入诚信档案", "An offence dealt with by an organ is entered"),
        ArchiveContent.MaterialsNotSubmitted => Commitment("未按期补交材料或材料不符合要求,记入诚信档案", "Materials not handed in as promised are entered"),
        ArchiveContent.FalseCommitment => Commitment("作出不实承诺,记入诚信档案", "A false commitment is entered"),
        _ => throw new ArgumentOutOfRangeException(nameof(content), content, "Not a content of the archive."),
    };

    /// <summary>The finding that says where it comes from.</summary>
    [Rule(SourceId, FollowUpTexts.Police, 6, Part = FollowUpTexts.ArchiveAnnex)]
    public static Finding OfSource(ArchiveSource source)
    {
        var paragraph = source switch
        {
            ArchiveSource.AdministrativeOrgan or ArchiveSource.AdministrativeBody => 1,
            ArchiveSource.CreditPlatform or ArchiveSource.OtherDepartment or ArchiveSource.Intermediary => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a source of the archive."),
        };
        return new Finding(
            SourceId,
            FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 6, paragraph),
            paragraph == 1 ? "来源于行政机关或行政事务执行机构的日常管理" : "来源于信用平台、其他部门或社会中介的有关信息",
            paragraph == 1 ? "From the daily work of an organ or body" : "From the credit platform, another department or an intermediary",
            [FactText.Text("source", source.ToString())]);
    }

    private static Finding Content(string item, string zh, string en) => new(Id, FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 5, item: item), zh, en);

    private static Finding Commitment(string zh, string en) => new(Id, Texts.CommitmentArticle(13, 2), zh, en);
}
