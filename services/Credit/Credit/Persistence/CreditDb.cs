using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Repair;
using Quzhou.Platform.Persistence;

namespace Quzhou.Credit.Persistence;

/// <summary>The credit office's database.</summary>
internal sealed partial class CreditDb(DbContextOptions<CreditDb> options) : ServiceDbContext(options)
{
    /// <summary>Longest subject number, name, text of an officer and reference, in characters.</summary>
    internal const int NumberLength = 18, NameLength = 100, TextLength = 500, BillNumberLength = 40;

    /// <summary>Subjects (信用主体).</summary>
    public DbSet<SubjectRow> Subjects => Set<SubjectRow>();

    /// <summary>Bills reported unpaid (欠费账单).</summary>
    public DbSet<BillRow> Bills => Set<BillRow>();

    /// <summary>Payments (缴费).</summary>
    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    /// <summary>Credit records (失信记录).</summary>
    public DbSet<RecordRow> Records => Set<RecordRow>();

    /// <summary>Repairs (信用修复).</summary>
    public DbSet<RepairRow> Repairs => Set<RepairRow>();

    /// <summary>Joint punishments (联合惩戒).</summary>
    public DbSet<JointPunishmentRow> JointPunishments => Set<JointPunishmentRow>();

    /// <summary>Propagation ledger (落实情况).</summary>
    public DbSet<PropagationEntry> Propagation => Set<PropagationEntry>();

    /// <summary>The register as it is published (联合惩戒名册).</summary>
    public DbSet<RegisterEntryRow> RegisterEntries => Set<RegisterEntryRow>();

    /// <summary>Head of the published register.</summary>
    public DbSet<RegisterHeadRow> RegisterHead => Set<RegisterHeadRow>();

    /// <summary>Logged checks (信用核查记录).</summary>
    public DbSet<StandingCheckRow> StandingChecks => Set<StandingCheckRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        ConfigureRecords(modelBuilder);
        ConfigurePunishments(modelBuilder);
        ConfigureElectricity(modelBuilder);
        ConfigureObjections(modelBuilder);
        ConfigureCityRegister(modelBuilder);
        modelBuilder.Entity<StandingCheckRow>(e =>
        {
            e.ToTable("standing_checks");
            e.HasKey(r => r.Number);
            e.HasIndex(r => new { r.SubjectId, r.Number });
            e.HasIndex(r => new { r.Agency, r.Number });
            e.Property(r => r.Level).HasConversion<string>();
        });
    }

    private static void ConfigureRecords(ModelBuilder model)
    {
        model.Entity<SubjectRow>(e =>
        {
            e.ToTable("subjects");
            e.HasKey(r => r.SubjectId);
            e.HasIndex(r => r.Key).IsUnique();
            e.Property(r => r.SubjectId).HasMaxLength(NumberLength);
            e.Property(r => r.Name).HasMaxLength(NameLength);
            e.Property(r => r.Type).HasConversion<string>();
            e.Ignore(r => r.Id);
        });
        model.Entity<BillRow>(e =>
        {
            e.ToTable("bills", t => t.HasCheckConstraint("ck_bills_paid", "amount_fen > 0 AND paid_fen BETWEEN 0 AND amount_fen AND (settled_on IS NOT NULL) = (paid_fen = amount_fen)"));
            e.HasKey(r => new { r.SubjectId, r.BillNumber });
            e.Property(r => r.BillNumber).HasMaxLength(BillNumberLength);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<PaymentRow>(e =>
        {
            e.ToTable("payments");
            e.HasKey(r => r.Id);
            e.HasOne<BillRow>().WithMany().HasForeignKey(r => new { r.SubjectId, r.BillNumber });
        });
        model.Entity<RecordRow>(e =>
        {
            e.ToTable("records");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => r.ReportId).IsUnique();
            e.HasIndex(r => new { r.SubjectId, r.RuleId, r.AnchorKey }).IsUnique().HasFilter("anchor_key IS NOT NULL");
            e.HasIndex(r => new { r.SubjectId, r.BillNumber }).HasFilter("bill_number IS NOT NULL");
            e.Property(r => r.Withdrawal).HasConversion<string>();
            e.Property(r => r.Level).HasConversion<string>();
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<RepairRow>(e =>
        {
            e.ToTable("repairs");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => r.RecordId).IsUnique().HasFilter($"state IN ('{nameof(RepairState.Requested)}', '{nameof(RepairState.PowerCompanyApproved)}')");
            e.Property(r => r.Scope).HasConversion<string>();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Reviews).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Ignore(r => r.Etag);
            e.HasOne<RecordRow>().WithMany().HasForeignKey(r => r.RecordId);
        });
    }

    private static void ConfigurePunishments(ModelBuilder model)
    {
        model.Entity<JointPunishmentRow>(e =>
        {
            e.ToTable("joint_punishments");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.SubjectId, r.Number });
            e.HasIndex(r => new { r.State, r.Number });
            e.HasIndex(r => r.ExpiresOn).HasFilter($"state IN ('{nameof(PunishmentState.InForce)}', '{nameof(PunishmentState.LiftProposed)}')");
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.Kind).HasConversion<string>();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Measures).HasColumnType("jsonb");
            e.Property(r => r.Decision).HasColumnType("jsonb");
            e.Property(r => r.Lift).HasColumnType("jsonb");
            e.Property(r => r.End).HasColumnType("jsonb");
            e.Property(r => r.DeclinedLifts).HasColumnType("jsonb");
            e.Ignore(r => r.Etag);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<PropagationEntry>(e =>
        {
            e.ToTable("propagation");
            e.HasKey(r => new { r.PunishmentId, r.Version, r.Recipient });
            e.HasIndex(r => r.NextSendAt).HasFilter("next_send_at IS NOT NULL");
            e.HasIndex(r => r.DecidedAt).HasFilter("next_send_at IS NOT NULL");
            e.Property(r => r.Kind).HasConversion<string>();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Effects).HasColumnType("jsonb");
            e.HasOne<JointPunishmentRow>().WithMany().HasForeignKey(r => r.PunishmentId);
        });
        model.Entity<RegisterEntryRow>(e =>
        {
            e.ToTable("register_entries");
            e.HasKey(r => r.PunishmentId);
            e.HasIndex(r => r.Sequence).IsUnique();
            e.Property(r => r.EventJson).HasColumnType("jsonb");
        });
        model.Entity<RegisterHeadRow>(e =>
        {
            e.ToTable("register_head");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasData(new RegisterHeadRow { Id = RegisterHeadRow.TheOnly, Sequence = 0 });
        });
    }
}
