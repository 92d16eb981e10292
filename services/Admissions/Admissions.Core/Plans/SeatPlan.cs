namespace Quzhou.Admissions.Core.Plans;

/// <summary>Whose school a plan is for, which decides who signs it (隶属), 三(二).</summary>
public enum Jurisdiction
{
    /// <summary>A school of a county, city or district (县(市、区)).</summary>
    County = 1,

    /// <summary>A school directly under the city (市直属).</summary>
    City = 2,
}

/// <summary>Who signs a plan (审批环节).</summary>
public enum PlanSignatory
{
    /// <summary>The school itself proposes (学校提出意见); schools of the city.</summary>
    School = 1,

    /// <summary>Education bureau of the county leads (县教育行政部门牵头).</summary>
    CountyEducation = 2,

    /// <summary>Finance bureau of the county (县财政部门).</summary>
    CountyFinance = 3,

    /// <summary>Price bureau of the county (县物价部门).</summary>
    CountyPrice = 4,

    /// <summary>Education bureau of the city (市教育局).</summary>
    CityEducation = 5,

    /// <summary>Finance bureau of the city (市财政局).</summary>
    CityFinance = 6,

    /// <summary>Price bureau of the city (市物价局).</summary>
    CityPrice = 7,
}

/// <summary>One signature.</summary>
/// <param name="As">For whom.</param>
/// <param name="Officer">Officer.</param>
/// <param name="On">Day.</param>
public sealed record PlanSignature(PlanSignatory As, string Officer, DateOnly On);

/// <summary>How far a plan's approval is.</summary>
public enum PlanStage
{
    /// <summary>The proposing side has not all signed (编制).</summary>
    Drafting = 1,

    /// <summary>Reported to the city's education bureau (已上报).</summary>
    Reported = 2,

    /// <summary>All have approved; it may be carried out (已批准).</summary>
    Approved = 3,
}

/// <summary>A plan with its channels and its signatures (招生计划申报).</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Year">Year of entry.</param>
/// <param name="Jurisdiction">Whose school it is.</param>
/// <param name="Classes">Number of classes (班级数).</param>
/// <param name="Seats">Number of places (学生数).</param>
/// <param name="SpecialTalentSeats">Of them, for special talents (特长生).</param>
/// <param name="QuotaSeats">Of them, for quotas of junior schools (指标分配).</param>
/// <param name="Signatures">Who signed, in order.</param>
public sealed record SeatPlan(
    Guid SchoolId,
    int Year,
    Jurisdiction Jurisdiction,
    int Classes,
    int Seats,
    int SpecialTalentSeats,
    int QuotaSeats,
    IReadOnlyList<PlanSignature> Signatures)
{
    /// <summary>Places left for unified admission (统招).</summary>
    public int OpenSeats => Seats - SpecialTalentSeats - QuotaSeats;
}

/// <summary>What a junior school's share of the quotas is weighed by (指标分配因素), 三(三)2.</summary>
/// <param name="JuniorSchoolId">Junior school.</param>
/// <param name="Graduates">Graduates of the year (毕业生人数).</param>
/// <param name="Registered">Of them, registered for the examination (报考人数).</param>
/// <param name="CompliancePercent">How far it runs as the rules say, 0 to 100, as the bureau assessed it (规范办学情况).</param>
/// <param name="Rural">A rural school (农村初中).</param>
public sealed record JuniorSchoolFactors(Guid JuniorSchoolId, int Graduates, int Registered, int CompliancePercent, bool Rural);

/// <summary>Places of one junior school's quota at one school.</summary>
/// <param name="JuniorSchoolId">Junior school.</param>
/// <param name="Seats">Places.</param>
public sealed record JuniorQuota(Guid JuniorSchoolId, int Seats);
