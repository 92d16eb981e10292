using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Tables of inspections.</summary>
internal static class InspectionModel
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<InspectionRow>(e =>
        {
            e.ToTable("inspections");
            e.HasKey(r => r.Id);
            e.Property(r => r.Inspectors).HasDefaultValueSql("'{}'");
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.ResultBasis).HasColumnType("jsonb").HasDefaultValueSql("'[]'");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.RoundId, r.Id });
            e.HasIndex(r => new { r.InspectedOn, r.Id }).HasFilter("outcome IS NOT NULL");
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
            e.HasOne<RoundRow>().WithMany().HasForeignKey(r => r.RoundId);
        });
        model.Entity<InspectorRow>(e =>
        {
            e.ToTable("inspectors");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.Officer).IsUnique();
        });
        model.Entity<ConflictRow>(e =>
        {
            e.ToTable("inspector_conflicts");
            e.HasKey(r => new { r.InspectorId, r.SubjectId });
            e.HasOne<InspectorRow>().WithMany().HasForeignKey(r => r.InspectorId);
        });
        model.Entity<ChecklistRow>(e =>
        {
            e.ToTable("checklists");
            e.HasKey(r => r.Id);
            e.Property(r => r.Items).HasColumnType("jsonb");
            e.HasIndex(r => new { r.Kind, r.EffectiveFrom }).IsUnique();
            e.HasIndex(r => new { r.Kind, r.Version }).IsUnique();
        });
        model.Entity<RoundRow>(e =>
        {
            e.ToTable("inspection_rounds");
            e.HasKey(r => r.Id);
            e.Property(r => r.Published).HasColumnType("jsonb");
        });
    }
}
