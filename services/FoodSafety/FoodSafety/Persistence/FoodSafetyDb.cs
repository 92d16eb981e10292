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

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        AlarmModel.Configure(modelBuilder);
        TracingModel.Configure(modelBuilder);
        modelBuilder.Entity<OperatorRow>(e =>
        {
            e.ToTable("operators");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.Kind, r.Id });
        });
        modelBuilder.Entity<InspectionRow>(e =>
        {
            e.ToTable("inspections");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        modelBuilder.Entity<ViolationRow>(e =>
        {
            e.ToTable("violations");
            e.HasKey(r => r.ReportId);
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
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
