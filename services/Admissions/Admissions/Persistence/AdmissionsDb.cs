using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;
using Quzhou.Platform.Persistence;

namespace Quzhou.Admissions.Persistence;

/// <summary>The admissions department's database.</summary>
internal sealed class AdmissionsDb(DbContextOptions<AdmissionsDb> options) : ServiceDbContext(options)
{
    internal DbSet<SchoolRow> Schools => Set<SchoolRow>();

    internal DbSet<PlanRow> Plans => Set<PlanRow>();

    internal DbSet<CandidateRow> Candidates => Set<CandidateRow>();

    internal DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<SchoolRow>(e =>
        {
            e.ToTable("schools");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.OperatorId);
            e.HasIndex(r => r.Name).IsUnique();
        });
        modelBuilder.Entity<PlanRow>(e =>
        {
            e.ToTable("plans");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.SchoolId, r.Year }).IsUnique();
            e.HasOne<SchoolRow>().WithMany().HasForeignKey(r => r.SchoolId);
        });
        modelBuilder.Entity<CandidateRow>(e =>
        {
            e.ToTable("candidates");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.PersonId).IsUnique();
            e.HasIndex(r => r.GuardianId);
        });
        modelBuilder.Entity<PreferenceRow>(e =>
        {
            e.ToTable("preferences");
            e.HasKey(r => new { r.CandidateId, r.Rank });
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.HasIndex(r => r.SchoolId);
            e.HasOne<CandidateRow>().WithMany().HasForeignKey(r => r.CandidateId);
            e.HasOne<SchoolRow>().WithMany().HasForeignKey(r => r.SchoolId);
        });
    }
}

/// <summary>For the migration tool; it never connects.</summary>
internal sealed class AdmissionsDbFactory : IDesignTimeDbContextFactory<AdmissionsDb>
{
    public AdmissionsDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AdmissionsDb>();
        PlatformExtensions.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1"));
        return new AdmissionsDb(options.Options);
    }
}
