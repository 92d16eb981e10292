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
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.ArchiveId, r.Kind, r.CauseId }).IsUnique();
            e.HasIndex(r => new { r.ArchiveId, r.Id });
            e.HasIndex(r => r.PublishedOn).HasFilter("published_on IS NOT NULL");
            e.HasOne<ArchiveRow>().WithMany().HasForeignKey(r => r.ArchiveId);
        });
        model.Entity<ArchiveObjectionRow>(e =>
        {
            e.ToTable("archive_objections");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Agency, r.Id });
            e.HasOne<ArchiveEntryRow>().WithMany().HasForeignKey(r => r.EntryId);
        });
    }
}
