namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>
/// A limit of a national standard (限量): data of the office or the laboratory with its citation. The product carries none,
/// for the texts print none.
/// </summary>
/// <param name="Standard">Standard with year, such as GB 2762-2017 (标准号).</param>
/// <param name="ProductGroup">Group of products (食品类别).</param>
/// <param name="Analyte">What is measured (检验项目).</param>
/// <param name="Unit">Unit (单位).</param>
/// <param name="Minimum">Least value allowed; null when there is none.</param>
/// <param name="Maximum">Highest value allowed; null when there is none.</param>
/// <param name="EffectiveFrom">First day (实施日期).</param>
/// <param name="EffectiveTo">Last day; null while it runs on until the next row.</param>
public sealed record Limit(
    string Standard, string ProductGroup, string Analyte, string Unit, decimal? Minimum, decimal? Maximum, DateOnly EffectiveFrom, DateOnly? EffectiveTo = null);

/// <summary>What is wrong with a row of limits.</summary>
public enum LimitFlawKind
{
    /// <summary>A name, unit or standard is empty.</summary>
    Incomplete = 1,

    /// <summary>Neither a minimum nor a maximum, a negative one, or a minimum above the maximum.</summary>
    Bounds = 2,

    /// <summary>It ends before it begins.</summary>
    EndsBeforeItBegins = 3,

    /// <summary>Another row of the same product group and analyte is in force on the same day.</summary>
    Overlap = 4,

    /// <summary>Days without a limit lie between it and the row before.</summary>
    Gap = 5,
}

/// <summary>A flaw of a row.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Row">The row.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
public sealed record LimitFlaw(LimitFlawKind Kind, Limit Row, string ReasonZh);
