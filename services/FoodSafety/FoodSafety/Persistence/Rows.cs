using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An operator, stored.</summary>
internal sealed class OperatorRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required OperatorKind Kind { get; init; }

    public required string County { get; set; }

    public required string Township { get; set; }

    public required string PermitNumber { get; init; }

    public required InspectionClass AssessedClass { get; set; }

    public DateOnly? ExemptUntil { get; set; }

    /// <summary>Grid of the township; empty while not known.</summary>
    public string Grid { get; set; } = "";

    /// <summary>Address; empty while not known.</summary>
    public string Address { get; set; } = "";

    /// <summary>Size of a catering service, as the API numbers it.</summary>
    public V1.CateringSize CateringSize { get; set; }

    public bool MainUrbanArea { get; set; }

    public bool KitchenWasteCollected { get; set; }

    public bool OilWaterSeparator { get; set; }

    /// <summary>Last day in business; null while it is.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal Operator ToDomain() => new(Id, AssessedClass, ExemptUntil);
}

/// <summary>An inspection, stored.</summary>
internal sealed class InspectionRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required InspectionClass Class { get; init; }

    public required DateOnly PlannedOn { get; init; }

    public DateOnly? InspectedOn { get; set; }

    public InspectionOutcome? Outcome { get; set; }

    public string? Findings { get; set; }

    public DateOnly? RectifyBy { get; set; }

    public string? Inspector { get; set; }

    /// <summary>The draw it comes from; null for one planned by name.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>Officers who go; empty for one planned by name, or where conflicts left too few.</summary>
    public List<string> Inspectors { get; set; } = [];

    public Guid? ChecklistId { get; set; }

    /// <summary>Items as found, JSON.</summary>
    public string Items { get; set; } = "[]";

    /// <summary>Basis of the result, JSON.</summary>
    public string ResultBasis { get; set; } = "[]";

    public DateOnly? RecheckedOn { get; set; }

    public bool? Rectified { get; set; }

    public string? RecheckFindings { get; set; }

    public string? RecheckedBy { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>Result of an inspection (检查结果).</summary>
internal enum InspectionOutcome
{
    Passed = 1,
    Rectify = 2,
    Failed = 3,
}

/// <summary>A violation, stored with the id of its report.</summary>
internal sealed class ViolationRow
{
    public required Guid ReportId { get; init; }

    public required Guid OperatorId { get; init; }

    public required string Behaviour { get; init; }

    public required Severity Severity { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required string Evidence { get; init; }
}
