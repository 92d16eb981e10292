namespace Quzhou.Licensing.Core.Archive;

/// <summary>What an entry of the integrity archive is about (诚信档案内容, 附件8-2第五条、附件2第十三条).</summary>
public enum ArchiveContent
{
    /// <summary>Who the unit is and whether it meets the qualification (基本情况及资质).</summary>
    Qualification = 1,

    /// <summary>A complaint or report that was found true (查实的投诉举报).</summary>
    VerifiedComplaint = 2,

    /// <summary>A breach of the trade's self-regulation (违反行业自律规定).</summary>
    SelfRegulationBreach = 3,

    /// <summary>An offence dealt with by police, market regulation, tax or another organ (被查处的违法行为).</summary>
    Offence = 4,

    /// <summary>Later materials not handed in, or not as they must be (未按承诺期限补交材料).</summary>
    MaterialsNotSubmitted = 5,

    /// <summary>A false commitment (不实承诺).</summary>
    FalseCommitment = 6,

    /// <summary>A licence or permit revoked (被撤销或取消资格).</summary>
    Revocation = 7,
}

/// <summary>Where an entry comes from (诚信档案来源, 附件8-2第六条).</summary>
public enum ArchiveSource
{
    /// <summary>An administrative organ, in its daily work (行政机关).</summary>
    AdministrativeOrgan = 1,

    /// <summary>A body that carries out administrative affairs (行政事务执行机构).</summary>
    AdministrativeBody = 2,

    /// <summary>The city's public credit platform (公共信用信息服务平台).</summary>
    CreditPlatform = 3,

    /// <summary>Another department of the city (本市相关行政管理部门).</summary>
    OtherDepartment = 4,

    /// <summary>An intermediary of society (社会中介).</summary>
    Intermediary = 5,
}

/// <summary>Where an entry may be published (诚信档案发布渠道, 附件8-2第七条).</summary>
public enum PublicationChannel
{
    /// <summary>The city's public credit platform (衢州市公共信用信息服务平台).</summary>
    CreditPlatform = 1,

    /// <summary>The police bureau's site (衢州市公安局政务网站).</summary>
    PoliceSite = 2,
}

/// <summary>One publication of an entry.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Act">Who and when.</param>
public sealed record ArchivePublication(PublicationChannel Channel, Act Act);

/// <summary>What is to be entered.</summary>
/// <param name="Content">What it is about.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="SourceName">Name of the organ or body; not empty.</param>
/// <param name="Statement">What happened, in words; not empty.</param>
/// <param name="Evidence">Reference of the evidence; not empty.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="HoldsBusinessSecret">True when it holds a business secret and so is never published (商业秘密, 附件8-2第三条).</param>
public sealed record ArchiveInformation(
    ArchiveContent Content, ArchiveSource Source, string SourceName, string Statement, string Evidence, DateOnly OccurredOn, bool HoldsBusinessSecret);

/// <summary>An entry of the integrity archive of one applicant (诚信档案记录). Plain data; the subject is the host's.</summary>
/// <param name="Id">Id.</param>
/// <param name="Information">What it says.</param>
/// <param name="Recorded">Who entered it, and when.</param>
/// <param name="Publications">Where it is published.</param>
/// <param name="ObjectionId">The objection that is being handled; while there is one the entry is marked (异议标注). Null for none.</param>
/// <param name="CorrectedOn">Day of the last correction; null for none.</param>
/// <param name="RemovedOn">Day it was taken out after an objection; null while it stands.</param>
public sealed record ArchiveEntry(
    Guid Id,
    ArchiveInformation Information,
    Act Recorded,
    IReadOnlyList<ArchivePublication> Publications,
    Guid? ObjectionId = null,
    DateOnly? CorrectedOn = null,
    DateOnly? RemovedOn = null)
{
    /// <summary>True while an objection is being handled (异议标注).</summary>
    public bool IsMarked => ObjectionId is not null;

    /// <summary>True while it stands in the archive.</summary>
    public bool Stands => RemovedOn is null;
}
