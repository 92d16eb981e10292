using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Credit;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision;

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

    /// <summary>Why the office assessed it so; null while nobody did, or where the reason stands in the audit log only.</summary>
    public string? AssessmentReason { get; set; }

    public string? AssessedBy { get; set; }

    public DateOnly? AssessedOn { get; set; }

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

    /// <summary>The assessment with its reason; null while there is none on record.</summary>
    internal ClassAssessment? Assessment => AssessmentReason is { } reason ? new ClassAssessment(AssessedClass, reason, new Act(AssessedBy!, AssessedOn!.Value)) : null;

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

    /// <summary>The inspection as the Core keeps it, JSON; null for one planned by name before its result.</summary>
    public string? Dossier { get; private set; }

    /// <summary>Basis of the result, JSON.</summary>
    public string ResultBasis { get; set; } = "[]";

    internal InspectionCase? Case
    {
        get => Dossier is null ? null : Dossiers.Read<InspectionCase>(Dossier);
        set
        {
            Dossier = Dossiers.Write(value);
            Inspectors = [.. value!.Inspectors];
            (Outcome, InspectedOn, Inspector, RectifyBy) = ((InspectionOutcome?)(int?)value.Result, value.OnSite?.On, value.OnSite?.By, value.RectifyBy);
        }
    }

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

    /// <summary>Null where no table in force grades it.</summary>
    public required Severity? Severity { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required string Evidence { get; init; }
}

/// <summary>A table of how grave violations are, stored as it was published.</summary>
internal sealed class GradingTableRow
{
    public required Guid Id { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Source { get; init; }

    /// <summary>The rows, JSON.</summary>
    public required string Rows { get; init; }

    internal GradingTable ToCore() => new(EffectiveFrom, Source, Dossiers.Read<List<GradedBehaviour>>(Rows));
}
