using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Persistence;

/// <summary>A subject under supervision (监管对象), stored.</summary>
internal sealed class SupervisedSubjectRow : IVersionedRow
{
    public required Guid Id { get; init; }

    /// <summary>Agency that supervises it: who permits, supervises (谁审批、谁监管).</summary>
    public required string Agency { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required SupervisedKind Kind { get; init; }

    public required bool KeyUnit { get; init; }

    public required string District { get; init; }

    public required string Station { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public DateOnly? RemovedOn { get; set; }

    public string? RemovalReason { get; set; }

    /// <summary>Its newest yearly class; null before the first.</summary>
    public UnitClass? YearClass { get; set; }

    public uint Version { get; init; }
}

/// <summary>An officer on the list of inspectors (执法检查人员名录库), stored.</summary>
internal sealed class InspectorRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string Agency { get; init; }

    public required string Officer { get; init; }

    public required string Certificate { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public DateOnly? RemovedOn { get; set; }

    public string? RemovalReason { get; set; }

    public uint Version { get; init; }
}

/// <summary>An inspector who may not inspect a subject (回避), stored.</summary>
internal sealed class ConflictRow
{
    public required string Agency { get; init; }

    public required string Officer { get; init; }

    public required Guid SubjectKey { get; init; }

    public required string Reason { get; init; }

    public required DateOnly DeclaredOn { get; init; }

    public required string DeclaredBy { get; init; }
}

/// <summary>A double-random round (双随机抽查), stored with all that is needed to draw it again.</summary>
internal sealed class RoundRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string Agency { get; init; }

    public required string Title { get; init; }

    public required SupervisedKind Kind { get; init; }

    public required byte[] Seed { get; init; }

    public required string Procedure { get; init; }

    /// <summary>What was drawn from, JSON.</summary>
    public required string Dossier { get; init; }

    public required DateOnly DrawnOn { get; init; }

    public required string DrawnBy { get; init; }

    public required DateOnly DueOn { get; init; }

    public required RoundState State { get; set; }

    public required int Tasks { get; init; }

    public int Results { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }

    public uint Version { get; init; }

    internal DrawPlan Plan => Dossiers.Read<DrawPlan>(Dossier);
}

/// <summary>A subject drawn (抽查任务), stored.</summary>
internal sealed class InspectionTaskRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    /// <summary>Place in the order of drawing, from 1.</summary>
    public required int Ordinal { get; init; }

    public required Guid SubjectKey { get; init; }

    public required string SubjectName { get; init; }

    /// <summary>True for a natural person, whose name is shown masked.</summary>
    public required bool IsPerson { get; init; }

    public required SupervisionClass Class { get; init; }

    /// <summary>Code of its class in the draw.</summary>
    public required string Stratum { get; init; }

    /// <summary>Who inspects; empty while nobody may.</summary>
    public required string[] Inspectors { get; set; }

    /// <summary>Inspectors without a conflict when nobody could be drawn; null when somebody was.</summary>
    public int? Eligible { get; init; }

    /// <summary>Who named the inspectors when nobody could be drawn.</summary>
    public string? StaffedBy { get; set; }

    public InspectionOutcome Outcome { get; set; }

    public string FindingsText { get; set; } = "";

    public DateOnly? InspectedOn { get; set; }

    public string? RecordedBy { get; set; }

    public string? Reference { get; set; }

    public byte[]? Digest { get; set; }

    public uint Version { get; init; }
}
