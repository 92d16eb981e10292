namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Who checks blasting units (监管层级, 爆破方案五).</summary>
public enum CheckingLevel
{
    /// <summary>Public-order squad of a county or district (治安大队): once a month at least.</summary>
    Squad = 1,

    /// <summary>Police station (派出所): once each half-month at least.</summary>
    PoliceStation = 2,
}

/// <summary>A period in which a check is due, both days included (检查周期).</summary>
/// <param name="Level">Who has to check.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct CheckPeriod(CheckingLevel Level, DateOnly From, DateOnly To);

/// <summary>What is looked at (检查内容, 爆破方案六).</summary>
public enum CheckedItem
{
    /// <summary>Unit, staff, kinds, numbers and source of the explosives agree with the permit; temporary store guarded (与许可信息一致、专人看护).</summary>
    AgreesWithPermit = 1,

    /// <summary>Flow of the explosives checked, registered, filed and reported (流向信息).</summary>
    FlowInformation = 2,

    /// <summary>Warning and registration marks of good quality and right (警示、登记标识).</summary>
    Marks = 3,

    /// <summary>Something else (其他随机抽查事项).</summary>
    Other = 4,
}

/// <summary>How bad it is what a check found (检查结果).</summary>
public enum CheckFinding
{
    /// <summary>Nothing (未发现问题).</summary>
    None = 1,

    /// <summary>A hazard (存在隐患): to be put right by a day.</summary>
    Hazard = 2,

    /// <summary>A grave breach (违反规定情节严重): the licence is revoked.</summary>
    GraveBreach = 3,

    /// <summary>A suspected crime (涉嫌违法犯罪): transferred.</summary>
    SuspectedCrime = 4,
}

/// <summary>One check of a blasting unit (爆破作业单位检查). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Level">Who checked.</param>
/// <param name="Items">What was looked at; at least one.</param>
/// <param name="Finding">The worst that was found.</param>
/// <param name="Statement">What was found, in words; not empty when something was.</param>
/// <param name="RectifyBy">Last day for putting a hazard right; null for none.</param>
/// <param name="Act">Who and when.</param>
public sealed record ExplosivesCheck(
    Guid Id, CheckingLevel Level, IReadOnlyList<CheckedItem> Items, CheckFinding Finding, string Statement, DateOnly? RectifyBy, Act Act);

/// <summary>A check that is due.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Overdue">True when the period is over.</param>
public readonly record struct DueCheck(CheckPeriod Period, bool Overdue);

/// <summary>Where the measures against a blasting unit stand (处置阶段, 爆破方案七).</summary>
public enum MeasureStage
{
    /// <summary>Ordered to put it right by a day (责令限期整改).</summary>
    OrderedToRectify = 1,

    /// <summary>Put right (已整改); final.</summary>
    Rectified = 2,

    /// <summary>Not put right in time: business stopped (责令停业整顿).</summary>
    Suspended = 3,

    /// <summary>Licence revoked (吊销许可证件); final.</summary>
    Revoked = 4,

    /// <summary>Transferred for criminal liability (移送追究法律责任).</summary>
    Transferred = 5,
}

/// <summary>Measures that follow a check (处置). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="CheckId">The check.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Ordered">Who decided first, and when.</param>
/// <param name="RectifyBy">Last day for putting it right; null when nothing is ordered.</param>
/// <param name="Decided">Who took the last step, and when; null before.</param>
public sealed record ExplosivesMeasure(Guid Id, Guid CheckId, MeasureStage Stage, Act Ordered, DateOnly? RectifyBy, Act? Decided = null);
