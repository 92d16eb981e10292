namespace Quzhou.Licensing.Core.Security;

/// <summary>Section of the score (评分项目, 指南三(二)).</summary>
public enum ScoreSection
{
    /// <summary>Registered capital (注册资金).</summary>
    RegisteredCapital = 1,

    /// <summary>Principal managers (主要管理人员).</summary>
    PrincipalManagers = 2,

    /// <summary>Premises (公司住所).</summary>
    Premises = 3,

    /// <summary>Organisation and rules (组织机构和管理制度).</summary>
    OrganisationAndSystems = 4,

    /// <summary>What else the published sheet scores; without a floor of its own (其他评分项).</summary>
    Other = 5,
}

/// <summary>Points of a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Points">Points, 0 or more.</param>
public sealed record SectionPoints(ScoreSection Section, decimal Points);

/// <summary>
/// The sheet with the points that each section can have (审批评分表). The gazette names it and does not print it: it is data that the
/// authority publishes, with the day from which it applies.
/// </summary>
/// <param name="EffectiveFrom">First day of acceptance that it scores.</param>
/// <param name="Reference">Where it is published.</param>
/// <param name="Sections">Points that can be had, each section once.</param>
public sealed record ScoreSheet(DateOnly EffectiveFrom, string Reference, IReadOnlyList<SectionPoints> Sections);

/// <summary>A score (评分).</summary>
/// <param name="SheetReference">The sheet used.</param>
/// <param name="Sections">Points given, each section of the sheet once.</param>
public sealed record CompanyScore(string SheetReference, IReadOnlyList<SectionPoints> Sections);
