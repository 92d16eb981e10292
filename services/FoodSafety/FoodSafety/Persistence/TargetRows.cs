namespace Quzhou.FoodSafety.Persistence;

/// <summary>A reported figure, stored; it counts once it is confirmed.</summary>
internal sealed class FigureRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string TargetCode { get; init; }

    /// <summary>Empty for the city level itself.</summary>
    public required string County { get; init; }

    public required DateOnly AsOf { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }

    public required string Source { get; init; }

    public required string ReportedBy { get; init; }

    public string? ConfirmedBy { get; set; }

    public uint Version { get; init; }
}

/// <summary>A grid worker, stored.</summary>
internal sealed class GridWorkerRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required string County { get; init; }

    public required string Township { get; init; }

    public required string Grid { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public DateOnly? EndedOn { get; set; }

    public uint Version { get; init; }
}

/// <summary>A training of a grid worker, stored.</summary>
internal sealed class GridTrainingRow
{
    public required Guid WorkerId { get; init; }

    public required DateOnly TrainedOn { get; init; }
}

/// <summary>What a target stood at at the end of a day, stored: the trend is read from it.</summary>
internal sealed class TargetSnapshotRow
{
    public required int Year { get; init; }

    /// <summary>Empty for the city.</summary>
    public required string County { get; init; }

    public required string Code { get; init; }

    public required DateOnly TakenOn { get; init; }

    /// <summary>Actual value; null while nothing was known.</summary>
    public required decimal? Actual { get; init; }
}
