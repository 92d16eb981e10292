using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;
using Quzhou.Platform.Persistence;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>The food-safety department's database.</summary>
internal sealed class FoodSafetyDb(DbContextOptions<FoodSafetyDb> options) : ServiceDbContext(options)
{
    internal DbSet<OperatorRow> Operators => Set<OperatorRow>();

    internal DbSet<InspectionRow> Inspections => Set<InspectionRow>();

    internal DbSet<ViolationRow> Violations => Set<ViolationRow>();

    internal DbSet<PermitRow> Permits => Set<PermitRow>();

    internal DbSet<StaffRow> Staff => Set<StaffRow>();

    internal DbSet<TrainingRow> Trainings => Set<TrainingRow>();

    internal DbSet<MilestoneRow> Milestones => Set<MilestoneRow>();

    internal DbSet<InsuranceRow> Insurances => Set<InsuranceRow>();

    internal DbSet<FoodCreditQueryRow> FoodCreditQueries => Set<FoodCreditQueryRow>();

    internal DbSet<InspectorRow> Inspectors => Set<InspectorRow>();

    internal DbSet<ConflictRow> Conflicts => Set<ConflictRow>();

    internal DbSet<ChecklistRow> Checklists => Set<ChecklistRow>();

    internal DbSet<RoundRow> Rounds => Set<RoundRow>();

    internal DbSet<PlanRow> Plans => Set<PlanRow>();

    internal DbSet<GradingTableRow> GradingTables => Set<GradingTableRow>();

    internal DbSet<LimitRow> Limits => Set<LimitRow>();

    internal DbSet<SampleRow> Samples => Set<SampleRow>();

    internal DbSet<DisposalRow> Disposals => Set<DisposalRow>();

    internal DbSet<FigureRow> Figures => Set<FigureRow>();

    internal DbSet<TargetSnapshotRow> TargetSnapshots => Set<TargetSnapshotRow>();

    internal DbSet<GridWorkerRow> GridWorkers => Set<GridWorkerRow>();

    internal DbSet<GridTrainingRow> GridTrainings => Set<GridTrainingRow>();

    internal DbSet<ListingRow> Listings => Set<ListingRow>();

    internal DbSet<WorkItemRow> WorkItems => Set<WorkItemRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        AlarmModel.Configure(modelBuilder);
        TracingModel.Configure(modelBuilder);
        modelBuilder.Entity<OperatorRow>(e =>
        {
            e.ToTable("operators");
            e.HasKey(r => r.Id);
            e.Property(r => r.Grid).HasDefaultValue("");
            e.Property(r => r.Address).HasDefaultValue("");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.Kind, r.Id });
            e.HasIndex(r => new { r.County, r.Township, r.Id });
        });
        modelBuilder.Entity<ViolationRow>(e =>
        {
            e.ToTable("violations");
            e.HasKey(r => r.ReportId);
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        modelBuilder.Entity<GradingTableRow>(e =>
        {
            e.ToTable("grading_tables");
            e.HasKey(r => r.Id);
            e.Property(r => r.Rows).HasColumnType("jsonb");
            e.HasIndex(r => r.EffectiveFrom).IsUnique();
        });
        OperatorFileModel.Configure(modelBuilder);
        InspectionModel.Configure(modelBuilder);
        SamplingModel.Configure(modelBuilder);
        TargetModel.Configure(modelBuilder);
        DisinfectionModel.Configure(modelBuilder);
        WorkModel.Configure(modelBuilder);
    }
}

/// <summary>For the migration tool; it never connects.</summary>
internal sealed class FoodSafetyDbFactory : IDesignTimeDbContextFactory<FoodSafetyDb>
{
    public FoodSafetyDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FoodSafetyDb>();
        PlatformExtensions.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1"));
        return new FoodSafetyDb(options.Options);
    }
}
