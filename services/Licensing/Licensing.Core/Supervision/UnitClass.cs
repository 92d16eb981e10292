namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Class of a unit that makes, sells or uses crossbows, from the best to the worst (分类等级, 附件8-3第五条).</summary>
public enum UnitClass
{
    /// <summary>AA (AA级).</summary>
    Aa = 1,

    /// <summary>A (A级).</summary>
    A = 2,

    /// <summary>B (B级).</summary>
    B = 3,
}

/// <summary>How a unit is supervised (监管措施, 附件8-3第六、七条).</summary>
public enum SupervisionMode
{
    /// <summary>By trust: exempt from checks that an office makes of its own accord (信任监管).</summary>
    Trust = 1,

    /// <summary>Ordinary checks (普通监管).</summary>
    Ordinary = 2,

    /// <summary>Key supervision: ordinary checks and regular special ones (重点监管).</summary>
    Key = 3,
}

/// <summary>What takes points off the ten (扣分项目, 附件8-3).</summary>
public enum DeductionKind
{
    /// <summary>Licences not complete, found true (证照资质不全).</summary>
    LicencesIncomplete = 1,

    /// <summary>A complaint or report found true (投诉举报被查实).</summary>
    ComplaintVerified = 2,

    /// <summary>An offence dealt with by market regulation, tax, sports or another organ (违法行为被查处).</summary>
    OffencePunished = 3,

    /// <summary>Daily rules not kept: flow register, real names, separate stores, two persons and two locks (日常管理制度未执行).</summary>
    DailyRulesBroken = 4,

    /// <summary>Guards, barriers or technical protection not as they must be (人防、物防、技防不到位).</summary>
    ProtectionMissing = 5,

    /// <summary>Crossbows imported or transported unlawfully (违法进口、运输弩).</summary>
    UnlawfulImportOrTransport = 6,
}

/// <summary>Something found true that takes points off.</summary>
/// <param name="Kind">What.</param>
/// <param name="VerifiedOn">Day it was found true; decides the year.</param>
/// <param name="VerifiedBy">Organ that found it.</param>
/// <param name="Evidence">Reference of the evidence.</param>
public sealed record Deduction(DeductionKind Kind, DateOnly VerifiedOn, string VerifiedBy, string Evidence);

/// <summary>
/// The scale between the classes (划分标准), set by the city's police bureau and published: the gazette prints none, so it is
/// data with the day of its publication.
/// </summary>
/// <param name="FirstYear">First year of points that it grades.</param>
/// <param name="AaFrom">Points from which a unit is AA, 0 to 10.</param>
/// <param name="AFrom">Points from which it is A, 0 to below <paramref name="AaFrom"/>; below it is B.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Reference">Where it is published.</param>
public sealed record ClassScale(int FirstYear, decimal AaFrom, decimal AFrom, DateOnly PublishedOn, string Reference);

/// <summary>The class of a unit for a year (年度分级). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Year">Year of the points; the class follows from it.</param>
/// <param name="Points">Points of ten left.</param>
/// <param name="Class">The class.</param>
/// <param name="ScaleReference">The scale used.</param>
/// <param name="Evaluated">Who evaluated, and when.</param>
public sealed record YearlyClass(Guid Id, int Year, decimal Points, UnitClass Class, string ScaleReference, Act Evaluated);
