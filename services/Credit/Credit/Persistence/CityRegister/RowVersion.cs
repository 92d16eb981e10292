namespace Quzhou.Credit.Persistence;

/// <summary>One state of one row of a file (档案版本), with the time from which it was known. See <see cref="HistorySql"/>.</summary>
internal sealed class RowVersion
{
    /// <summary>Order of the versions; within one row the order in which they took effect.</summary>
    public long Number { get; init; }

    /// <summary>Table of the row.</summary>
    public required string TableName { get; init; }

    /// <summary>Id of the row.</summary>
    public required Guid RowId { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>When it became known; never before the version that it follows.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Transaction that wrote it.</summary>
    public required long TransactionId { get; init; }

    /// <summary>The whole row, as JSON with the names of its columns.</summary>
    public required string State { get; init; }
}
