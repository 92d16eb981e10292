using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.V1;
using Zone = Quzhou.Licensing.Core.Catalogue.Zone;

namespace Quzhou.Licensing.Persistence;

/// <summary>Work with a last day (待办事项), stored until it is done and after.</summary>
internal sealed class WorkItemRow
{
    public required Guid Id { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required WorkKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    /// <summary>What it is about within the target, such as the number of a material; empty for the target itself.</summary>
    public required string Detail { get; init; }

    /// <summary>What happens on the day after the last.</summary>
    public required DeadlineConsequence Consequence { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    /// <summary>Responsible department, as the catalogue names it.</summary>
    public required string Department { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>Last day; null while the clock stands still.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The one finding that sets the last day, JSON.</summary>
    public required string Basis { get; init; }

    /// <summary>When the alarm went out; null before.</summary>
    public DateTimeOffset? AlarmedAt { get; set; }

    public DateOnly? DoneOn { get; set; }
}
