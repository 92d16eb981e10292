using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>
/// Tables of tracing. The keys of links and entries are the indexes that a trace reads and nothing else of the row is needed on
/// the way, so that a trace never leaves the index; see <c>docs/decisions/0086</c>.
/// </summary>
internal static class TracingModel
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<TracePlaceRow>(e =>
        {
            e.ToTable("trace_places");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Uri).IsUnique();
            e.HasIndex(r => new { r.OperatorId, r.Id });
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<TraceBatchRow>(e =>
        {
            e.ToTable("trace_batches");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Key).IsUnique();
        });
        model.Entity<TraceEventRow>(e =>
        {
            e.ToTable("trace_events");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.EventId).IsUnique();
            e.HasIndex(r => new { r.PlaceId, r.Id });
            e.HasIndex(r => r.TransformationId).HasFilter("transformation_id IS NOT NULL");
        });
        model.Entity<TraceEntryRow>(e =>
        {
            e.ToTable("trace_entries");
            e.HasKey(r => new { r.BatchId, r.EventId, r.Line });
        });
        model.Entity<TraceLinkRow>(e =>
        {
            e.ToTable("trace_links");
            e.HasKey(r => new { r.FromId, r.ToId, r.EventId });
            e.HasIndex(r => new { r.ToId, r.FromId });
        });
    }
}
