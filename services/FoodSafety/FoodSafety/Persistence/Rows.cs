using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An operator, stored.</summary>
internal sealed class OperatorRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required OperatorKind Kind { get; init; }

    public required string County { get; init; }

    public required string Township { get; init; }

    public required string PermitNumber { get; init; }

    public required InspectionClass AssessedClass { get; set; }

    public DateOnly? ExemptUntil { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal Operator ToDomain() => new(Id, AssessedClass, ExemptUntil);
}

/// <summary>An inspection, stored.</summary>
internal sealed class InspectionRow
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
