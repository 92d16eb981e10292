using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Persistence;

/// <summary>How far the buildings were on a day (工程进度), stored.</summary>
internal sealed class ProgressRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required DateOnly ObservedOn { get; init; }

    /// <summary>Buildings, JSON.</summary>
    public required string Buildings { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>A sign of risk (风险苗头), stored.</summary>
internal sealed class SignalRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required RiskKind Kind { get; init; }

    public required DateOnly ObservedOn { get; init; }

    public required string Evidence { get; init; }

    public required bool Grave { get; init; }

    public required string ReportedBy { get; init; }

    public DateOnly? SettledOn { get; set; }

    public string? SettledBy { get; set; }

    public string? SettlingNote { get; set; }

    public uint Version { get; init; }
}

/// <summary>A visit (回访), stored.</summary>
internal sealed class VisitRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required DateOnly PlannedFor { get; init; }

    public DateOnly? VisitedOn { get; set; }

    public string? Record { get; set; }

    public uint Version { get; init; }
}

/// <summary>A reported ground of Art. 13 (中止情形), stored.</summary>
internal sealed class GroundRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required CessationGround Ground { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required string Evidence { get; init; }

    public required bool Verified { get; init; }

    public required string ReportedBy { get; init; }

    public required GroundState State { get; set; }

    public uint Version { get; init; }
}

/// <summary>An order to rectify (责令整改), stored.</summary>
internal sealed class HindranceRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string OffenderId { get; init; }

    public required string OffenderName { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required string Evidence { get; init; }

    public required DateOnly RectifyBy { get; init; }

    public required string OrderedBy { get; init; }

    public required HindranceState State { get; set; }

    public string? DecidedBy { get; set; }

    public string? Note { get; set; }

    public Guid? ReportId { get; set; }

    public uint Version { get; init; }
}

/// <summary>An entry of the public list or the blacklist (曝光名单、黑名单), stored.</summary>
internal sealed class PublicEntryRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required PublicEntryKind Kind { get; init; }

    /// <summary>The order, withdrawal or award that it comes from: one entry each.</summary>
    public required Guid CauseId { get; init; }

    public required DateOnly ListedOn { get; init; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }
}
