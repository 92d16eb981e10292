using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures;

/// <summary>What kind of thing a measure is (措施类别).</summary>
public enum MeasureKind
{
    /// <summary>Word to the user (提醒与告知).</summary>
    Notice = 1,

    /// <summary>A duty of the user (义务).</summary>
    Duty = 2,

    /// <summary>A restriction (惩戒).</summary>
    Restriction = 3,

    /// <summary>What follows elsewhere, for information (影响).</summary>
    Effect = 4,

    /// <summary>An incentive (激励).</summary>
    Incentive = 5,
}

/// <summary>One measure that the regulation ties to a level (守信激励与失信惩戒措施).</summary>
/// <param name="Code">Stable code. Never reused.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="DescriptionZh">In Chinese.</param>
/// <param name="DescriptionEn">In English.</param>
/// <param name="Citation">The article it rests on.</param>
/// <param name="Discretionary">True when the text says may (可), so that it takes a decision of the power company.</param>
public sealed record UserMeasure(string Code, MeasureKind Kind, string DescriptionZh, string DescriptionEn, Citation Citation, bool Discretionary = false);

/// <summary>A measure that applies to a subject, and why.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Finding">Why it applies.</param>
public sealed record AppliedMeasure(UserMeasure Measure, Finding Finding);
