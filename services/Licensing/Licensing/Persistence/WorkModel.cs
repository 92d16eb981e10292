using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Table of the work with a last day.</summary>
internal static class WorkModel
{
    internal static void AddWork(this ModelBuilder model) => model.Entity<WorkItemRow>(e =>
    {
        e.ToTable("work_items");
        e.HasKey(r => r.Id);
        e.Property(r => r.Basis).HasColumnType("jsonb");
        e.HasIndex(r => new { r.Department, r.DueOn, r.Id }).HasFilter("done_on IS NULL");
        e.HasIndex(r => new { r.DueOn, r.Id }).HasFilter("done_on IS NULL");
        e.HasIndex(r => new { r.TargetId, r.Kind, r.Detail }).IsUnique().HasFilter("done_on IS NULL");
    });
}
