using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>What goes into the integrity archive and to the credit office (附件2第十三条第二、三款). The commitment route is then closed for every item, see docs/decisions/0052.</summary>
public static class IntegrityRecorded
{
    /// <summary>Stable id of the entry.</summary>
    public const string Id = "licensing.integrity.recorded";

    /// <summary>Stable id of the report.</summary>
    public const string ReportId = "licensing.integrity.reported";

    /// <summary>Code of a false commitment, as credit stores it.</summary>
    public const string FalseCommitment = "LICENSING_FALSE_COMMITMENT";

    /// <summary>Code of a revocation, as credit stores it.</summary>
    public const string Revoked = "LICENSING_DECISION_REVOKED";

    /// <summary>Finding of the entry.</summary>
    [Rule(Id, Texts.Separation, 13, Part = Texts.Commitment, Paragraph = 2)]
    public static Finding Entry(IntegrityRecord record) => new(
        Id,
        Texts.CommitmentArticle(13, 2),
        record.Ground switch
        {
            IntegrityGround.MaterialsMissing => "未在规定期限内提交材料,记入诚信档案,不再适用告知承诺",
            IntegrityGround.MaterialsNotConforming => "提交的材料不符合要求,记入诚信档案,不再适用告知承诺",
            _ => "作出不实承诺,记入诚信档案,不再适用告知承诺",
        },
        record.Ground switch
        {
            IntegrityGround.MaterialsMissing => "Materials did not come in time: entered into the archive, no commitment route any more",
            IntegrityGround.MaterialsNotConforming => "Materials did not conform: entered into the archive, no commitment route any more",
            _ => "The commitment was false: entered into the archive, no commitment route any more",
        },
        [new("ground", record.Ground.ToString()), FactText.Day("occurred_on", record.OccurredOn)]);

    /// <summary>Report to the credit office; the text gives it no level.</summary>
    [Rule(ReportId, Texts.Separation, 13, Part = Texts.Commitment, Paragraph = 3)]
    public static CreditReport Report(string behaviour, DateOnly occurredOn) => new(behaviour, occurredOn, new Finding(
        ReportId,
        Texts.CommitmentArticle(13, 3),
        behaviour == FalseCommitment ? "不实承诺,报送信用主管部门" : "行政许可决定被撤销,报送信用主管部门",
        behaviour == FalseCommitment ? "A false commitment, reported to the credit office" : "A revoked decision, reported to the credit office",
        [FactText.Day("occurred_on", occurredOn)]));
}
