namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Level of a risk (风险等级, 附件8-4第五条).</summary>
public enum RiskLevel
{
    /// <summary>Ordinary (普通风险).</summary>
    Ordinary = 1,

    /// <summary>Major (重大风险).</summary>
    Major = 2,
}

/// <summary>Where word of a risk came from (风险信息来源, 附件8-4第四条).</summary>
public enum RiskSource
{
    /// <summary>Integrity archive or joint sanctions (诚信管理、联合惩戒信息).</summary>
    IntegrityOrSanction = 1,

    /// <summary>Daily work (日常管理信息).</summary>
    DailyWork = 2,

    /// <summary>A complaint or report found true (查实的投诉举报).</summary>
    VerifiedComplaint = 3,
}

/// <summary>Likelihood or gravity, as the section judges it (可能性、危害程度).</summary>
public enum RiskGrade
{
    /// <summary>Low (低).</summary>
    Low = 1,

    /// <summary>Medium (中).</summary>
    Medium = 2,

    /// <summary>High (高).</summary>
    High = 3,
}

/// <summary>An assessment (风险评估): what was judged and how, in words and in grades.</summary>
/// <param name="Source">Where word came from.</param>
/// <param name="Likelihood">How likely the risk comes true.</param>
/// <param name="Gravity">How grave a threat to public safety or breach of law that would be.</param>
/// <param name="Level">Level that the section gives it; in words below.</param>
/// <param name="Reasoning">Why; not empty.</param>
/// <param name="Act">Who and when.</param>
public sealed record RiskAssessment(RiskSource Source, RiskGrade Likelihood, RiskGrade Gravity, RiskLevel Level, string Reasoning, Act Act);

/// <summary>Where a warning stands (预警状态).</summary>
public enum RiskState
{
    /// <summary>Assessed; the warning has to be issued (待预警).</summary>
    Assessed = 1,

    /// <summary>The unit is warned and guided (预警中).</summary>
    Warned = 2,

    /// <summary>Lifted (已解除); final.</summary>
    Lifted = 3,
}

/// <summary>What a periodic assessment came to (后续评估结果).</summary>
public enum RiskReview
{
    /// <summary>Stays as it is (维持).</summary>
    Keep = 1,

    /// <summary>Raised (提升风险级别).</summary>
    Raise = 2,

    /// <summary>Lowered (降低风险级别).</summary>
    Lower = 3,

    /// <summary>Lifted (解除风险预警).</summary>
    Lift = 4,
}

/// <summary>A risk of one unit and what is done about it (风险预警). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Level">Level now.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Assessments">All assessments, the newest last.</param>
/// <param name="Warned">Who warned the unit at its present level, and when; null before.</param>
/// <param name="Guidance">What the unit was told to do; empty before.</param>
/// <param name="PublishedOn">Day a major risk was made public; null for none.</param>
/// <param name="ReviewDueOn">Day by which it is assessed again; null before the warning and after the end.</param>
public sealed record RiskWarning(
    Guid Id,
    RiskLevel Level,
    RiskState State,
    IReadOnlyList<RiskAssessment> Assessments,
    Act? Warned = null,
    string Guidance = "",
    DateOnly? PublishedOn = null,
    DateOnly? ReviewDueOn = null);
