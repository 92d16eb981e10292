using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Targets;

/// <summary>Unit of a target (单位).</summary>
public enum TargetUnit
{
    /// <summary>A count (数量).</summary>
    Count = 1,

    /// <summary>Per cent (百分比).</summary>
    Percent = 2,

    /// <summary>For every thousand inhabitants (每千人口).</summary>
    PerThousand = 3,
}

/// <summary>Where a target has to be reached (考核范围).</summary>
public enum TargetScope
{
    /// <summary>In the city as a whole (全市).</summary>
    City = 1,

    /// <summary>In each county (各县市区); the city has reached it when all counties have.</summary>
    EachCounty = 2,

    /// <summary>At the city's own institutions (市级).</summary>
    CityLevel = 3,

    /// <summary>In the city, counted by counties: a single county has no such target (按县计数).</summary>
    Counties = 4,
}

/// <summary>How the actual value comes about (数据来源).</summary>
public enum TargetSource
{
    /// <summary>Figures that a department reports and a second officer confirms (上报).</summary>
    Figures = 1,

    /// <summary>Reported samples of the year: passed out of passed and failed (抽检合格率).</summary>
    SamplePassRate = 2,

    /// <summary>Failed samples of the year whose disposal is closed, out of all failed (处置率).</summary>
    DisposalRate = 3,

    /// <summary>Large and medium catering services of the main urban area with collected kitchen waste, out of all of them.</summary>
    KitchenWaste = 4,

    /// <summary>Confirmed milestones of operators, counted (建设达标).</summary>
    Milestones = 5,

    /// <summary>Samples of the category taken in the year and not void (抽检批次).</summary>
    SamplesTaken = 6,

    /// <summary>Samples of risk monitoring in the year by inhabitants (风险监测).</summary>
    RiskSamples = 7,

    /// <summary>Grid workers of the year trained at least once, out of all (网格员轮训).</summary>
    GridTraining = 8,

    /// <summary>Persons in charge and principal staff with the hours of the year, out of all (培训学时).</summary>
    TrainingHours = 9,
}

/// <summary>A quantified target of the texts (量化目标).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="NameZh">Name.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Scope">Where it has to be reached.</param>
/// <param name="Source">How the actual value comes about.</param>
/// <param name="AtLeast">The value that has to be reached; it counts as reached when it is met exactly (以上、达到). A row that ends stands for a project of its year.</param>
public sealed record Target(
    string Code, string NameZh, string NameEn, Citation Citation, TargetUnit Unit, TargetScope Scope, TargetSource Source, DatedParameter<decimal> AtLeast)
{
    /// <summary>Last day to reach it in a year: the year's last (到年底).</summary>
    public static DateOnly DueOn(int year) => new(year, 12, 31);

    /// <summary>True when the texts set it for a year.</summary>
    public bool IsSetFor(int year)
    {
        var due = DueOn(year);
        return AtLeast.Rows.Any(row => row.EffectiveFrom <= due && (row.EffectiveTo is null || row.EffectiveTo >= due));
    }
}

/// <summary>What was counted.</summary>
/// <param name="Numerator">Met cases, or the count itself; 0 or more.</param>
/// <param name="Denominator">Out of these, or inhabitants; 0 for a count.</param>
public readonly record struct TargetMeasure(long Numerator, long Denominator);

/// <summary>Against the earlier value (趋势).</summary>
public enum TargetTrend
{
    /// <summary>Nothing to compare with (无可比数据).</summary>
    Unknown = 0,

    /// <summary>Better (上升).</summary>
    Up = 1,

    /// <summary>The same (持平).</summary>
    Flat = 2,

    /// <summary>Worse (下降).</summary>
    Down = 3,
}

/// <summary>How a target stands (完成情况).</summary>
public enum TargetState
{
    /// <summary>Nothing was counted yet (无数据).</summary>
    Unknown = 0,

    /// <summary>Not reached, and its last day has not passed (推进中).</summary>
    Open = 1,

    /// <summary>Reached (已完成).</summary>
    Met = 2,

    /// <summary>Not reached, and its last day has passed (未完成).</summary>
    Missed = 3,
}

/// <summary>A target as it stands (目标进度).</summary>
/// <param name="Target">The target.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="Measure">What was counted; null while nothing was.</param>
/// <param name="Required">The value to reach here.</param>
/// <param name="Actual">Actual value, rounded down to two decimals; null while nothing was counted.</param>
/// <param name="Gap">What is missing, 0 when reached; null while nothing was counted.</param>
/// <param name="Trend">Against the earlier value.</param>
/// <param name="State">How it stands.</param>
/// <param name="Basis">The rule.</param>
public sealed record TargetProgress(
    Target Target, DateOnly DueOn, TargetMeasure? Measure, decimal Required, decimal? Actual, decimal? Gap, TargetTrend Trend, TargetState State, Finding Basis);
