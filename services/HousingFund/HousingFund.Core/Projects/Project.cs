namespace Quzhou.HousingFund.Core.Projects;

/// <summary>Kind of project (楼盘类型).</summary>
public enum ProjectKind
{
    /// <summary>Sold before completion (期房), Art. 6.</summary>
    Presale = 1,

    /// <summary>Completed (现房), Art. 7.</summary>
    Completed = 2,

    /// <summary>Added buildings (新增楼栋), Art. 8.</summary>
    Added = 3,
}

/// <summary>Type of building (楼栋类型).</summary>
public enum BuildingType
{
    /// <summary>Multi-storey (多层).</summary>
    MultiStorey = 1,

    /// <summary>High-rise (高层).</summary>
    HighRise = 2,
}

/// <summary>A building and how far its structure is (主体结构进度).</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type.</param>
/// <param name="Storeys">Storeys planned.</param>
/// <param name="StoreysDone">Storeys whose structure is done.</param>
public sealed record Building(string Name, BuildingType Type, int Storeys, int StoreysDone)
{
    /// <summary>True when the structure is closed on top (结顶).</summary>
    public bool ToppedOut => StoreysDone >= Storeys;
}

/// <summary>What a developer shows with the application (房开企业情况).</summary>
/// <param name="QualificationLevel">Level 1 (highest) to 4; 0 for none.</param>
/// <param name="PaidInCapitalFen">Paid-in registered capital in fen.</param>
/// <param name="InsuredStaff">Staff in the social-insurance list.</param>
/// <param name="ContributingStaff">Of them, staff that contribute to the fund.</param>
/// <param name="PromisePublished">True when the promise to support fund loans is published.</param>
public sealed record DeveloperProfile(int QualificationLevel, long PaidInCapitalFen, int InsuredStaff, int ContributingStaff, bool PromisePublished);

/// <summary>Terms of a cooperation agreement (合作协议).</summary>
/// <param name="CapFen">Most that may be lent under it.</param>
/// <param name="PerLoanMaximumFen">Most for one loan.</param>
/// <param name="MaximumRatioPercent">Most of the price that may be lent, in per cent.</param>
/// <param name="MaximumYears">Longest term in years.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">Last day.</param>
public sealed record AgreementTerms(long CapFen, long PerLoanMaximumFen, int MaximumRatioPercent, int MaximumYears, DateOnly ValidFrom, DateOnly ValidUntil);
