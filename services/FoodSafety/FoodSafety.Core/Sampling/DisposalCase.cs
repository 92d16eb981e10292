namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>State of a disposal (处置状态).</summary>
public enum DisposalState
{
    /// <summary>To do (待处置).</summary>
    Open = 1,

    /// <summary>Recorded, to be confirmed (待确认).</summary>
    Recorded = 2,

    /// <summary>Confirmed (已处置).</summary>
    Closed = 3,
}

/// <summary>What was done about a failed product (处置情况).</summary>
/// <param name="Measures">Measures taken.</param>
/// <param name="RecalledQuantity">Quantity recalled, 0 or more (召回数量).</param>
/// <param name="QuantityUnit">Its unit.</param>
/// <param name="Act">Who recorded it.</param>
public sealed record DisposalRecord(string Measures, decimal RecalledQuantity, string QuantityUnit, Act Act);

/// <summary>The task that a failed product is disposed of (不合格产品处置), point 四. Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="SampleId">Sample that failed.</param>
/// <param name="OperatorId">Operator it was taken at.</param>
/// <param name="State">State.</param>
/// <param name="RecallBatch">Batch to trace and recall (召回批次).</param>
/// <param name="OpenedOn">Day it was opened.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="Record">What was done; null before.</param>
/// <param name="Closed">Who confirmed it; null before.</param>
public sealed record DisposalCase(
    Guid Id, Guid SampleId, Guid OperatorId, DisposalState State, string RecallBatch, DateOnly OpenedOn, DateOnly DueOn, DisposalRecord? Record = null, Act? Closed = null);
