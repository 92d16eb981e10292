using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Tables of alarms, sentinel cases and the cold chain.</summary>
internal static class AlarmModel
{
    extension(FoodSafetyDb db)
    {
        internal DbSet<AlarmRow> Alarms => db.Set<AlarmRow>();

        internal DbSet<AlarmChangeRow> AlarmChanges => db.Set<AlarmChangeRow>();

        internal DbSet<PlanLevelsRow> PlanLevels => db.Set<PlanLevelsRow>();

        internal DbSet<AlarmMemberRow> AlarmMembers => db.Set<AlarmMemberRow>();

        internal DbSet<CaseRow> Cases => db.Set<CaseRow>();

        internal DbSet<TemperatureLimitRow> TemperatureLimits => db.Set<TemperatureLimitRow>();

        internal DbSet<DeviceRow> Devices => db.Set<DeviceRow>();

        internal DbSet<DeviceProgressRow> DeviceProgress => db.Set<DeviceProgressRow>();

        internal DbSet<ExcursionRow> Excursions => db.Set<ExcursionRow>();

        internal DbSet<RejectedReadingRow> RejectedReadings => db.Set<RejectedReadingRow>();

        internal DbSet<ReadingRow> Readings => db.Set<ReadingRow>();
    }

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<AlarmRow>(e =>
        {
            e.ToTable("alarms");
            e.HasKey(r => r.Id);
            e.Property(r => r.Key).HasMaxLength(AlarmRow.MaxKey);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();

            // At most one open alarm for a kind and a key, whoever raises it.
            e.HasIndex(r => new { r.Kind, r.Key }, "ix_alarms_open").IsUnique().HasFilter("state <> 3");
            e.HasIndex(r => new { r.Kind, r.Key }, "ix_alarms_key");
            e.HasIndex(r => r.AcknowledgeBy).HasFilter("acknowledge_by IS NOT NULL");
            e.HasIndex(r => new { r.State, r.Id });
        });
        model.Entity<AlarmChangeRow>(e =>
        {
            e.ToTable("alarm_changes");
            e.HasKey(r => r.Id);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.HasIndex(r => r.Sequence).IsUnique();
            e.HasIndex(r => r.AlarmId);
            e.HasOne<AlarmRow>().WithMany().HasForeignKey(r => r.AlarmId);
        });
        model.Entity<PlanLevelsRow>(e =>
        {
            e.ToTable("emergency_plan_levels");
            e.HasKey(r => r.EffectiveFrom);
        });
        OnSentinel(model);
        OnColdChain(model);
    }

    private static void OnSentinel(ModelBuilder model)
    {
        model.Entity<AlarmMemberRow>(e =>
        {
            e.ToTable("alarm_members");
            e.HasKey(r => new { r.AlarmId, r.MemberId });
            e.HasIndex(r => r.MemberId);
            e.HasOne<AlarmRow>().WithMany().HasForeignKey(r => r.AlarmId);
        });
        model.Entity<CaseRow>(e =>
        {
            e.ToTable("sentinel_cases");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Hospital, r.HospitalCaseNumber }).IsUnique();
            e.HasIndex(r => new { r.SuspectedBatch, r.OnsetOn }).HasFilter("NOT withdrawn AND suspected_batch <> ''");
            e.HasIndex(r => new { r.SuspectedOperatorId, r.OnsetOn }).HasFilter("NOT withdrawn AND suspected_operator_id IS NOT NULL");
            e.HasIndex(r => new { r.County, r.Township, r.OnsetOn }).HasFilter("NOT withdrawn");
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.SuspectedOperatorId);
        });
    }

    private static void OnColdChain(ModelBuilder model)
    {
        model.Entity<TemperatureLimitRow>(e =>
        {
            e.ToTable("temperature_limits");
            e.HasKey(r => new { r.Product, r.EffectiveFrom });
        });
        model.Entity<DeviceRow>(e =>
        {
            e.ToTable("cold_chain_devices");
            e.HasKey(r => r.Number);
            e.HasIndex(r => r.Serial).IsUnique();
            e.HasIndex(r => new { r.OperatorId, r.Number });
            e.HasIndex(r => new { r.Gateway, r.Number });
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<DeviceProgressRow>(e =>
        {
            e.ToTable("cold_chain_progress");
            e.HasKey(r => r.DeviceNumber);
            e.Property(r => r.DeviceNumber).ValueGeneratedNever();
            e.Property(r => r.Run).HasColumnType("jsonb");
            e.HasOne<DeviceRow>().WithMany().HasForeignKey(r => r.DeviceNumber);
        });
        model.Entity<ExcursionRow>(e =>
        {
            e.ToTable("cold_chain_excursions");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.DeviceNumber, r.StartedAt });
            e.HasOne<AlarmRow>().WithMany().HasForeignKey(r => r.AlarmId);
        });
        model.Entity<RejectedReadingRow>(e =>
        {
            e.ToTable("cold_chain_rejections");
            e.HasKey(r => new { r.DeviceNumber, r.Sequence });
            e.HasIndex(r => r.RejectedAt);
        });
        model.Entity<ReadingRow>(e =>
        {
            // Partitioned by day, which the model cannot say.
            e.ToTable("cold_chain_readings", t => t.ExcludeFromMigrations());
            e.HasKey(r => new { r.DeviceNumber, r.Sequence });
        });
    }
}
