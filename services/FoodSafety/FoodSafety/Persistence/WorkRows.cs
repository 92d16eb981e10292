using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Work with a last day, stored; it remembers what went out, so that each warning goes out once.</summary>
internal sealed class WorkItemRow
{
    public required Guid Id { get; init; }

    public required FoodWorkKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    /// <summary>Office that has it.</summary>
    public required string County { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Day from which the office is warned.</summary>
    public required DateOnly WarnOn { get; init; }

    public DateOnly? DoneOn { get; set; }

    public DateTimeOffset? WarnedAt { get; set; }

    public DateTimeOffset? OverdueAt { get; set; }
}

/// <summary>Table of work.</summary>
internal static class WorkModel
{
    internal static void Configure(ModelBuilder model) => model.Entity<WorkItemRow>(e =>
    {
        e.ToTable("work_items");
        e.HasKey(r => r.Id);
        e.HasIndex(r => new { r.DueOn, r.Id }).HasFilter("done_on IS NULL");
        e.HasIndex(r => new { r.County, r.DueOn, r.Id }).HasFilter("done_on IS NULL");

        // At most one open item for a kind and a target.
        e.HasIndex(r => new { r.Kind, r.TargetId }).IsUnique().HasFilter("done_on IS NULL");
    });
}
