namespace Quzhou.Law;

/// <summary>How many of a class a ratio is when it is no whole number (抽查数量取整).</summary>
public enum DrawRounding
{
    /// <summary>Up: the ratio is never undercut, and a class with a ratio above 0 is never passed over (进一法).</summary>
    Up = 1,

    /// <summary>To the nearest whole number, a half up (四舍五入).</summary>
    Nearest = 2,

    /// <summary>Down (去尾法).</summary>
    Down = 3,
}

/// <summary>A class of subjects that is drawn from by one ratio (抽查类别).</summary>
/// <param name="Code">Code of the class, unique in the plan, for example <c>B</c> or <c>key</c>.</param>
/// <param name="RatioPercent">Ratio in percent, 0 to 100, at most four decimals (抽查比例). 100 draws every subject (全覆盖).</param>
/// <param name="Subjects">Keys of all subjects of the class, in any order; never an ID number, for the draw is published.</param>
public sealed record DrawStratum(string Code, decimal RatioPercent, IReadOnlyList<string> Subjects);

/// <summary>An inspector who may not inspect a subject (回避).</summary>
/// <param name="Inspector">Key of the inspector.</param>
/// <param name="Subject">Key of the subject.</param>
public readonly record struct DrawConflict(string Inspector, string Subject);

/// <summary>
/// What a double-random draw is made from (双随机抽查方案): subjects by class and ratio, and the inspectors. It is published
/// with the seed and the result, so that anybody can draw again. Plain data.
/// </summary>
/// <param name="Purpose">What the draw is for, unique for each draw of one seed, for example <c>licensing 2018-06</c>.</param>
/// <param name="Strata">The classes; a subject is in one of them only.</param>
/// <param name="Rounding">How many of a class are drawn when the ratio gives no whole number.</param>
/// <param name="Inspectors">Keys of all inspectors on the list (执法检查人员名录库), in any order.</param>
/// <param name="InspectorsPerSubject">How many inspect one subject together, at least 1.</param>
/// <param name="Conflicts">Who may not inspect whom.</param>
public sealed record DrawPlan(
    string Purpose,
    IReadOnlyList<DrawStratum> Strata,
    DrawRounding Rounding,
    IReadOnlyList<string> Inspectors,
    int InspectorsPerSubject,
    IReadOnlyList<DrawConflict> Conflicts)
{
    /// <summary>Everything that keeps the plan from being drawn; empty for a plan that can be.</summary>
    public IReadOnlyList<DrawFlaw> Flaws() => DrawPlanCheck.Of(this);
}

/// <summary>Why a plan cannot be drawn.</summary>
public enum DrawFlawKind
{
    /// <summary>A key, code or purpose is empty, or has a control character in it.</summary>
    KeyMalformed = 1,

    /// <summary>The same class, subject or inspector stands in the plan twice.</summary>
    Doubled = 2,

    /// <summary>A ratio is below 0, above 100, or has more than four decimals.</summary>
    RatioOutOfRange = 3,

    /// <summary>Fewer than one inspector a subject.</summary>
    InspectorsPerSubjectOutOfRange = 4,

    /// <summary>The rounding is none of the three.</summary>
    RoundingUnknown = 5,

    /// <summary>A key is the number of a person or company, which a published draw would tell to everybody.</summary>
    SubjectNumber = 6,
}

/// <summary>One thing wrong with a plan.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Field">Where, for example <c>strata[2].ratio_percent</c>.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
public sealed record DrawFlaw(DrawFlawKind Kind, string Field, string ReasonZh);
