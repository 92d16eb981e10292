using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Tables of figures and grid workers.</summary>
internal static class TargetModel
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<FigureRow>(e =>
        {
            e.ToTable("figures", t => t.HasCheckConstraint("figure_is_a_part", "numerator >= 0 AND denominator >= 0 AND (denominator = 0 OR numerator <= denominator)"));
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.TargetCode, r.County, r.AsOf }).IsUnique().HasFilter("confirmed_by IS NOT NULL");
        });
        model.Entity<TargetSnapshotRow>(e =>
        {
            e.ToTable("target_snapshots");
            e.HasKey(r => new { r.Year, r.County, r.Code, r.TakenOn });
            e.Property(r => r.Actual).HasColumnType("numeric");
        });
        model.Entity<GridWorkerRow>(e =>
        {
            e.ToTable("grid_workers");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.PersonId).IsUnique().HasFilter("ended_on IS NULL");
            e.HasIndex(r => new { r.County, r.Id });
        });
        model.Entity<GridTrainingRow>(e =>
        {
            e.ToTable("grid_trainings");
            e.HasKey(r => new { r.WorkerId, r.TrainedOn });
            e.HasOne<GridWorkerRow>().WithMany().HasForeignKey(r => r.WorkerId);
        });
    }
}
