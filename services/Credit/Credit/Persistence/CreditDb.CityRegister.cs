using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <content>History and lists of the city register (城市信用名册).</content>
internal sealed partial class CreditDb
{
    /// <summary>Longest number of a decision, and statement of its basis, in characters.</summary>
    internal const int ReferenceLength = 100, StatedBasisLength = 200;

    /// <summary>Entries of abnormal operation (经营异常名录).</summary>
    public DbSet<AbnormalListingRow> AbnormalListings => Set<AbnormalListingRow>();

    /// <summary>Withdrawn reports of departments (撤回的报送).</summary>
    public DbSet<ReportWithdrawalRow> ReportWithdrawals => Set<ReportWithdrawalRow>();

    /// <summary>Every state that a row of a file ever had (档案版本), written by triggers alone.</summary>
    public DbSet<RowVersion> RowVersions => Set<RowVersion>();

    /// <summary>Looks into the register (名册访问记录).</summary>
    public DbSet<RegisterAccessRow> RegisterAccesses => Set<RegisterAccessRow>();

    private static void ConfigureCityRegister(ModelBuilder model)
    {
        model.Entity<AbnormalListingRow>(e =>
        {
            e.ToTable("abnormal_listings", t => t.HasCheckConstraint("ck_abnormal_listings_removed", "removed_on >= entered_on AND (removed_on IS NULL) = (removal_reason IS NULL)"));
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.Source, r.Reference }).IsUnique();
            e.Property(r => r.Reference).HasMaxLength(ReferenceLength);
            e.Ignore(r => r.Etag);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<ReportWithdrawalRow>(e =>
        {
            e.ToTable("report_withdrawals");
            e.HasKey(r => new { r.ReportId, r.Source });
        });
        model.Entity<RowVersion>(e =>
        {
            e.ToTable("row_versions");
            e.HasKey(r => r.Number);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.HasIndex(r => new { r.SubjectId, r.Number });
            e.HasIndex(r => new { r.RowId, r.Number });
            e.Property(r => r.State).HasColumnType("jsonb");
        });
        model.Entity<RegisterAccessRow>(e =>
        {
            e.ToTable("register_accesses");
            e.HasKey(r => r.Number);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.HasIndex(r => new { r.Agency, r.Number });
            e.HasIndex(r => r.SubjectIds).HasMethod("gin");
            e.Property(r => r.Scope).HasConversion<string>();
        });
        model.Entity<RecordRow>().HasIndex(r => new { r.Level, r.SubjectId }).HasFilter("withdrawn_on IS NULL AND level IS NOT NULL");
    }
}
