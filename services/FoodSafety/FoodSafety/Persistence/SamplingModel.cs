using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Tables of sampling.</summary>
internal static class SamplingModel
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<PlanRow>(e =>
        {
            e.ToTable("sampling_plans");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();

            // A year has one approved plan.
            e.HasIndex(r => r.Year).IsUnique().HasFilter("state = 2").HasDatabaseName("ix_sampling_plans_approved");
            e.HasIndex(r => new { r.Year, r.Id });
        });
        model.Entity<LimitRow>(e =>
        {
            e.ToTable("limits", t => t.HasCheckConstraint("a_limit_limits", "minimum IS NOT NULL OR maximum IS NOT NULL"));
            e.HasKey(r => r.Id);
            e.Property(r => r.Minimum).HasColumnType("numeric");
            e.Property(r => r.Maximum).HasColumnType("numeric");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.ProductGroup, r.Analyte, r.EffectiveFrom }).IsUnique().HasFilter("confirmed_by IS NOT NULL");
        });
        model.Entity<SampleRow>(e =>
        {
            e.ToTable("samples");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.SampleNumber).IsUnique();
            e.HasIndex(r => new { r.Category, r.County, r.TakenOn });
            e.HasIndex(r => r.Batch).HasFilter("batch <> ''");
            e.HasIndex(r => new { r.OperatorId, r.Id });
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<DisposalRow>(e =>
        {
            e.ToTable("disposals");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();

            // A failed sample is disposed of once, and reported once.
            e.HasIndex(r => r.SampleId).IsUnique();
            e.HasIndex(r => r.ReportId).IsUnique();
            e.HasOne<SampleRow>().WithMany().HasForeignKey(r => r.SampleId);
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
    }
}
