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

    internal DbSet<GuideRow> Guides => Set<GuideRow>();

    internal DbSet<RegistrationRow> Registrations => Set<RegistrationRow>();

    internal DbSet<WorkItemRow> WorkItems => Set<WorkItemRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddApplications();
        modelBuilder.AddGuides();
        modelBuilder.AddRegistrations();
        modelBuilder.AddWork();
        modelBuilder.AddArchives();
        modelBuilder.AddTobacco();
        modelBuilder.AddSecurity();
        modelBuilder.AddSupervision();
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
