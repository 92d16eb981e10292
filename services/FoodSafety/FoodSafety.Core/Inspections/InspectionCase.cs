using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Inspections;

/// <summary>Where an inspection stands (检查状态).</summary>
public enum InspectionStage
{
    /// <summary>Planned or drawn, not done (待检查).</summary>
    Planned = 1,

    /// <summary>Done, something has to be put right by a day (整改中).</summary>
    Rectifying = 2,

    /// <summary>Done, nothing is open: passed, put right, or failed without an order to rectify (已办结).</summary>
    Closed = 3,
}

/// <summary>Result of an inspection (检查结果).</summary>
public enum InspectionResult
{
    /// <summary>Nothing found (合格).</summary>
    Passed = 1,

    /// <summary>To be put right by a day (限期整改).</summary>
    Rectify = 2,

    /// <summary>A key item failed (不合格).</summary>
    Failed = 3,
}

/// <summary>A re-check (复查).</summary>
/// <param name="Act">Who, and when.</param>
/// <param name="Rectified">True when everything was put right.</param>
/// <param name="Findings">What was seen.</param>
/// <param name="RectifyBy">The new last day when not everything was.</param>
public sealed record Recheck(Act Act, bool Rectified, string Findings, DateOnly? RectifyBy);

/// <summary>An inspection (监督检查). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="OperatorId">Operator.</param>
/// <param name="Kind">Its kind, which the checklist goes by.</param>
/// <param name="Class">Class it was drawn under.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="PlannedOn">Day from which it is to be done.</param>
/// <param name="Inspectors">Who was drawn or assigned; empty while conflicts leave too few.</param>
/// <param name="ChecklistId">Checklist filled in; null before.</param>
/// <param name="Items">Items as found; empty before.</param>
/// <param name="Result">Result; null before.</param>
/// <param name="OnSite">Who recorded it, and the day; null before.</param>
/// <param name="RectifyBy">Last day to put right what was found; null when nothing is ordered.</param>
/// <param name="Rechecks">Re-checks, in their order.</param>
public sealed record InspectionCase(
    Guid Id,
    Guid OperatorId,
    OperatorKind Kind,
    InspectionClass Class,
    InspectionStage Stage,
    DateOnly PlannedOn,
    IReadOnlyList<string> Inspectors,
    Guid? ChecklistId,
    IReadOnlyList<ItemResult> Items,
    InspectionResult? Result,
    Act? OnSite,
    DateOnly? RectifyBy,
    IReadOnlyList<Recheck> Rechecks)
{
    /// <summary>True once a re-check found everything put right (整改到位).</summary>
    public bool Rectified => Rechecks is [.., { Rectified: true }];
}

/// <summary>What the public sees of a result (检查结果公示).</summary>
/// <param name="InspectionId">The inspection.</param>
/// <param name="OperatorId">The operator; the host shows its name, a person's masked.</param>
/// <param name="Kind">Kind.</param>
/// <param name="InspectedOn">Day.</param>
/// <param name="Result">Result.</param>
/// <param name="FailedItems">Numbers of the items that failed.</param>
/// <param name="RectifyBy">Last day to put them right; null when nothing is ordered.</param>
/// <param name="Rectified">True when a re-check found everything put right.</param>
public sealed record PublishedInspection(
    Guid InspectionId, Guid OperatorId, OperatorKind Kind, DateOnly InspectedOn, InspectionResult Result, IReadOnlyList<int> FailedItems, DateOnly? RectifyBy, bool Rectified);
