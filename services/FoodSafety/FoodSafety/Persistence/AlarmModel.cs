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
    }
}
