using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;
using Quzhou.Platform.Persistence;

namespace Quzhou.Licensing.Persistence;

/// <summary>The licensing department's database.</summary>
internal sealed class LicensingDb(DbContextOptions<LicensingDb> options) : ServiceDbContext(options)
{
    internal DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    internal DbSet<PermitRow> Permits => Set<PermitRow>();

    internal DbSet<IntegrityRow> IntegrityArchive => Set<IntegrityRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ApplicationRow>(e =>
        {
            e.ToTable("applications");
            e.HasKey(r => r.Id);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.ApplicantId, r.Id });
        });
        modelBuilder.Entity<PermitRow>(e =>
        {
            e.ToTable("permits");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.HolderId, r.Id });
            e.HasIndex(r => r.ApplicationId).IsUnique();
        });
        modelBuilder.Entity<IntegrityRow>(e =>
        {
            e.ToTable("integrity_archive");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId);
        });
        modelBuilder.AddArchives();
    }
}

/// <summary>For the migration tool; it never connects.</summary>
internal sealed class LicensingDbFactory : IDesignTimeDbContextFactory<LicensingDb>
{
    public LicensingDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LicensingDb>();
        PlatformExtensions.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1"));
        return new LicensingDb(options.Options);
    }
}
