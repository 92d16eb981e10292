using Quzhou.FoodSafety.Core.Inspections;

namespace Quzhou.FoodSafety.Core.Disinfection;

/// <summary>Which list of tableware disinfection firms (红黑榜), point 八.</summary>
public enum DisinfectionList
{
    /// <summary>Red: exemplary (红榜).</summary>
    Red = 1,

    /// <summary>Black: found wanting (黑榜).</summary>
    Black = 2,
}

/// <summary>Where an entry stands (列榜状态).</summary>
public enum ListingState
{
    /// <summary>Proposed (待审定).</summary>
    Proposed = 1,

    /// <summary>On the list (在榜).</summary>
    Listed = 2,

    /// <summary>On the list, with an objection open (在榜有异议).</summary>
    Disputed = 3,

    /// <summary>Off the list, or never put on it (已撤榜).</summary>
    Removed = 4,
}

/// <summary>What the register knows of a firm when an entry is proposed: what the criteria are measured by.</summary>
/// <param name="Inspections">Days and results of its inspections.</param>
/// <param name="FailedSamples">Days on which samples were taken that failed.</param>
/// <param name="OverdueRectifications">Last days of orders to rectify that passed without a re-check that found all put right.</param>
/// <param name="Violations">Days of violations recorded.</param>
public sealed record FirmRecord(
    IReadOnlyList<(DateOnly On, InspectionResult Result)> Inspections,
    IReadOnlyList<DateOnly> FailedSamples,
    IReadOnlyList<DateOnly> OverdueRectifications,
    IReadOnlyList<DateOnly> Violations);

/// <summary>An entry (榜单条目). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="OperatorId">The firm.</param>
/// <param name="List">Which list.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Reason given.</param>
/// <param name="Proposed">Who proposed it.</param>
/// <param name="Confirmed">Who put it on the list; null before.</param>
/// <param name="Objection">What the firm objected; empty when it did not.</param>
/// <param name="ObjectedOn">Day of the objection's receipt; null when there is none.</param>
/// <param name="DecideBy">Last day to decide an open objection; null when none is open.</param>
/// <param name="Decided">Who decided the last objection; null when none was.</param>
/// <param name="RemovedOn">Day off the list; null while on it.</param>
public sealed record ListingCase(
    Guid Id,
    Guid OperatorId,
    DisinfectionList List,
    ListingState State,
    string Reason,
    Act Proposed,
    Act? Confirmed = null,
    string Objection = "",
    DateOnly? ObjectedOn = null,
    DateOnly? DecideBy = null,
    Act? Decided = null,
    DateOnly? RemovedOn = null);
