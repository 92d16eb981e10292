using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of the integrity archives.</summary>
internal static class ArchiveModel
{
    internal static void AddArchives(this ModelBuilder model)
    {
        model.Entity<ArchiveRow>(e =>
        {
            e.ToTable("archives");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId).IsUnique();
        });
        model.Entity<ArchiveEntryRow>(e =>
        {
            e.ToTable("archive_entries");
            e.HasKey(r => r.Id);
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasIndex(r => new { r.ArchiveId, r.Kind, r.CauseId }).IsUnique();
            e.HasIndex(r => new { r.ArchiveId, r.Id });
            e.HasIndex(r => r.Id).HasDatabaseName("ix_archive_entries_published").HasFilter("published_on IS NOT NULL AND state <> 3");
            e.HasOne<ArchiveRow>().WithMany().HasForeignKey(r => r.ArchiveId);
        });
    }
}
