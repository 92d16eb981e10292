using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;
using Quzhou.Platform.Persistence;

namespace Quzhou.HousingFund.Persistence;

/// <summary>The housing fund's database.</summary>
internal sealed partial class HousingFundDb(DbContextOptions<HousingFundDb> options) : ServiceDbContext(options)
{
    internal DbSet<ProjectRow> Projects => Set<ProjectRow>();

    internal DbSet<LoanRow> Loans => Set<LoanRow>();

    internal DbSet<PlanRow> RepaymentPlans => Set<PlanRow>();

    internal DbSet<AdmissionRow> Admissions => Set<AdmissionRow>();

    internal DbSet<MaterialRow> Materials => Set<MaterialRow>();

    internal DbSet<WorkItemRow> WorkItems => Set<WorkItemRow>();

    internal DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    internal DbSet<AgendaItemRow> AgendaItems => Set<AgendaItemRow>();

    internal DbSet<BallotRow> Ballots => Set<BallotRow>();

    internal DbSet<VisitRow> Visits => Set<VisitRow>();

    internal DbSet<HindranceRow> Hindrances => Set<HindranceRow>();

    internal DbSet<PublicEntryRow> PublicEntries => Set<PublicEntryRow>();

    internal DbSet<PurchaseRow> Purchases => Set<PurchaseRow>();

    internal DbSet<WithdrawalRow> Withdrawals => Set<WithdrawalRow>();

    internal DbSet<TenderRow> Tenders => Set<TenderRow>();

    internal DbSet<BidRow> Bids => Set<BidRow>();

    internal DbSet<ExclusionRow> Exclusions => Set<ExclusionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        OnProjects(modelBuilder);
        OnCommittee(modelBuilder);
        OnSupervision(modelBuilder);
        OnWithdrawals(modelBuilder);
        OnTenders(modelBuilder);
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
