using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <content>Customers, facts, imports and ratings (电力用户事实).</content>
internal sealed partial class CreditDb
{
    /// <summary>Bills that can matter to a rule: standing, and not paid in time. All others cost a rating nothing.</summary>
    internal const string OpenOrLate = "voided_on IS NULL AND (settled_on IS NULL OR settled_on > due_on)";

    /// <summary>Longest name of a source file, in characters.</summary>
    internal const int FileLength = 200;

    /// <summary>Contracts (合同).</summary>
    public DbSet<ContractRow> Contracts => Set<ContractRow>();

    /// <summary>Verified conduct (用电行为).</summary>
    public DbSet<ConductRow> Conduct => Set<ConductRow>();

    /// <summary>Corrections of facts (事实更正记录).</summary>
    public DbSet<FactCorrectionRow> FactCorrections => Set<FactCorrectionRow>();

    /// <summary>Imports (导入).</summary>
    public DbSet<ImportRow> Imports => Set<ImportRow>();

    /// <summary>Rows that imports did not take (导入错误).</summary>
    public DbSet<ImportErrorRow> ImportErrors => Set<ImportErrorRow>();

    /// <summary>Ratings (评定).</summary>
    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    /// <summary>Ranges of ratings (评定分区).</summary>
    public DbSet<RatingPartitionRow> RatingPartitions => Set<RatingPartitionRow>();

    private static void ConfigureElectricity(ModelBuilder model)
    {
        ConfigureFacts(model);
        model.Entity<ImportRow>(e =>
        {
            e.ToTable("imports");
            e.HasKey(r => r.Id);
            e.Property(r => r.Agency).HasMaxLength(NameLength);
            e.Property(r => r.SourceFile).HasMaxLength(FileLength);
            e.Property(r => r.State).HasConversion<string>();
        });
        model.Entity<ImportErrorRow>(e =>
        {
            e.ToTable("import_errors");
            e.HasKey(r => r.Number);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.HasIndex(r => new { r.ImportId, r.Number });
            e.HasOne<ImportRow>().WithMany().HasForeignKey(r => r.ImportId);
        });
        model.Entity<RatingRow>(e =>
        {
            e.ToTable("ratings");
            e.HasKey(r => r.Day);
            e.Property(r => r.State).HasConversion<string>();
        });
        model.Entity<RatingPartitionRow>(e =>
        {
            e.ToTable("rating_partitions");
            e.HasKey(r => new { r.Day, r.Number });
            e.Property(r => r.FromSubject).HasMaxLength(NumberLength);
            e.Property(r => r.ToSubject).HasMaxLength(NumberLength);
            e.HasOne<RatingRow>().WithMany().HasForeignKey(r => r.Day);
        });
    }

    private static void ConfigureFacts(ModelBuilder model)
    {
        model.Entity<ContractRow>(e =>
        {
            e.ToTable("contracts");
            e.HasKey(r => r.ContractNumber);
            e.HasIndex(r => r.SubjectId);
            e.Property(r => r.ContractNumber).HasMaxLength(BillNumberLength);
            e.Property(r => r.Kind).HasConversion<string>();
            e.Property(r => r.Settlement).HasConversion<string>();
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<BillRow>(e =>
        {
            e.HasIndex(r => new { r.SubjectId, r.DueOn }).HasFilter(OpenOrLate).HasDatabaseName("ix_bills_open_or_late");
            e.Property(r => r.ContractNumber).HasMaxLength(BillNumberLength);
            e.Property(r => r.Source).HasMaxLength(NameLength);
            e.Property(r => r.Evidence).HasMaxLength(TextLength);
            e.Ignore(r => r.FactKey);
        });
        model.Entity<PaymentRow>(e =>
        {
            e.HasIndex(r => new { r.SubjectId, r.BillNumber, r.Receipt }).IsUnique();
            e.Property(r => r.Receipt).HasMaxLength(BillNumberLength);
        });
        model.Entity<ConductRow>(e =>
        {
            e.ToTable("conduct");
            e.HasKey(r => new { r.SubjectId, r.FactKey });
            e.Property(r => r.FactKey).HasMaxLength(BillNumberLength + 20);
            e.Property(r => r.Voltage).HasConversion<string>();
            e.Property(r => r.Source).HasMaxLength(NameLength);
            e.Property(r => r.Evidence).HasMaxLength(TextLength);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<FactCorrectionRow>(e =>
        {
            e.ToTable("fact_corrections");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.SubjectId, r.FactKey });
            e.Property(r => r.Before).HasColumnType("jsonb");
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
    }
}
