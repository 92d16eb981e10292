using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;
using Quzhou.Platform.Persistence;

namespace Quzhou.HousingFund.Persistence;

/// <summary>The housing fund's database.</summary>
internal sealed class HousingFundDb(DbContextOptions<HousingFundDb> options) : ServiceDbContext(options)
{
    internal DbSet<ProjectRow> Projects => Set<ProjectRow>();

    internal DbSet<LoanRow> Loans => Set<LoanRow>();

    internal DbSet<TenderRow> Tenders => Set<TenderRow>();

    internal DbSet<BidRow> Bids => Set<BidRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ProjectRow>(e =>
        {
            e.ToTable("projects", t => t.HasCheckConstraint("cap_is_never_overrun", "used_fen >= 0 AND used_fen <= cap_fen"));
            e.HasKey(r => r.Id);
            e.Property(r => r.Buildings).HasColumnType("jsonb");
            e.Property(r => r.Profile).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.DeveloperId);
        });
        modelBuilder.Entity<LoanRow>(e =>
        {
            e.ToTable("loans");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.BorrowerId);
            e.HasIndex(r => new { r.ProjectId, r.Id });
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        modelBuilder.Entity<TenderRow>(e =>
        {
            e.ToTable("tenders");
            e.HasKey(r => r.Id);
        });
        modelBuilder.Entity<BidRow>(e =>
        {
            e.ToTable("bids");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.BankId);
            e.HasIndex(r => new { r.TenderId, r.BankId }).IsUnique();
            e.HasOne<TenderRow>().WithMany().HasForeignKey(r => r.TenderId);
        });
    }
}

/// <summary>For the migration tool; it never connects.</summary>
internal sealed class HousingFundDbFactory : IDesignTimeDbContextFactory<HousingFundDb>
{
    public HousingFundDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HousingFundDb>();
        PlatformExtensions.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1"));
        return new HousingFundDb(options.Options);
    }
}
