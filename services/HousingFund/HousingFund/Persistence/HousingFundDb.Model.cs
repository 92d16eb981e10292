using Microsoft.EntityFrameworkCore;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Tables, keys and what the database itself refuses.</summary>
internal sealed partial class HousingFundDb
{
    private static void OnProjects(ModelBuilder model)
    {
        model.Entity<ProjectRow>(e =>
        {
            e.ToTable("projects", t => t.HasCheckConstraint("cap_is_never_overrun", "used_fen >= 0 AND used_fen <= cap_fen"));
            e.HasKey(r => r.Id);
            e.Property(r => r.Buildings).HasColumnType("jsonb");
            e.Property(r => r.Profile).HasColumnType("jsonb");
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.ArchiveDossier).HasColumnType("jsonb");
            e.Property(r => r.SuspensionFindings).HasColumnType("jsonb").HasDefaultValueSql("'[]'");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.DeveloperId);
        });
        model.Entity<LoanRow>(e =>
        {
            e.ToTable("loans", t => t.HasCheckConstraint("balance_is_within_the_loan", "balance_fen >= 0 AND balance_fen <= amount_fen"));
            e.HasKey(r => r.Id);
            e.Property(r => r.AnnualRatePercent).HasPrecision(9, 6);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.BorrowerId);
            e.HasIndex(r => new { r.ProjectId, r.Id });
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        model.Entity<PlanRow>(e =>
        {
            e.ToTable("repayment_plans");
            e.HasKey(r => r.LoanId);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.HasOne<LoanRow>().WithMany().HasForeignKey(r => r.LoanId);
        });
        model.Entity<AdmissionRow>(e =>
        {
            e.ToTable("admissions");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.ProjectId);
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        model.Entity<MaterialRow>(e =>
        {
            e.ToTable("materials");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.ProjectId, r.Id });
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        model.Entity<WorkItemRow>(e =>
        {
            e.ToTable("work_items");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.DueOn, r.Id }).HasFilter("done_on IS NULL");
            e.HasIndex(r => new { r.Kind, r.TargetId }).IsUnique().HasFilter("done_on IS NULL");
        });
    }

    private static void OnCommittee(ModelBuilder model)
    {
        model.Entity<MeetingRow>(e =>
        {
            e.ToTable("meetings");
            e.HasKey(r => r.Id);
            e.Property(r => r.Members).HasColumnType("jsonb");
            e.HasIndex(r => r.HeldOn);
        });
        model.Entity<AgendaItemRow>(e =>
        {
            e.ToTable("agenda_items");
            e.HasKey(r => r.Id);
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.MeetingId);

            // The same thing is on one open agenda at a time.
            e.HasIndex(r => r.TargetId).IsUnique().HasFilter("state = 1");
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(r => r.MeetingId);
        });
        model.Entity<BallotRow>(e =>
        {
            e.ToTable("ballots");
            e.HasKey(r => new { r.ItemId, r.Officer });
            e.HasOne<AgendaItemRow>().WithMany().HasForeignKey(r => r.ItemId);
        });
    }

    private static void OnSupervision(ModelBuilder model)
    {
        model.Entity<VisitRow>(e =>
        {
            e.ToTable("visits");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.HasIndex(r => new { r.ProjectId, r.Id });
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        model.Entity<HindranceRow>(e =>
        {
            e.ToTable("hindrances");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.OffenderId);
        });
        model.Entity<PublicEntryRow>(e =>
        {
            e.ToTable("public_entries");
            e.HasKey(r => r.Id);
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.CauseId, r.SubjectId }).IsUnique();
        });
    }

    private static void OnWithdrawals(ModelBuilder model)
    {
        model.Entity<PurchaseRow>(e =>
        {
            e.ToTable("purchases");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();

            // A buyer stands once in a contract, until the contract is cancelled.
            e.HasIndex(r => new { r.ProjectId, r.ContractNumber, r.BuyerId }).IsUnique().HasFilter("cancelled_on IS NULL");
            e.HasIndex(r => new { r.ProjectId, r.Id });
            e.HasOne<ProjectRow>().WithMany().HasForeignKey(r => r.ProjectId);
        });
        model.Entity<WithdrawalRow>(e =>
        {
            e.ToTable("withdrawals");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.EmployeeId);
            e.HasIndex(r => r.PurchaseId).IsUnique();
            e.HasOne<PurchaseRow>().WithMany().HasForeignKey(r => r.PurchaseId);
        });
    }

    private static void OnTenders(ModelBuilder model)
    {
        model.Entity<TenderRow>(e =>
        {
            e.ToTable("tenders");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb").HasDefaultValueSql("'{}'");
            e.Property(r => r.Version).IsRowVersion();
        });
        model.Entity<BidRow>(e =>
        {
            e.ToTable("bids");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.BankId);
            e.HasIndex(r => new { r.TenderId, r.BankId }).IsUnique();
            e.HasOne<TenderRow>().WithMany().HasForeignKey(r => r.TenderId);
        });
        model.Entity<ExclusionRow>(e =>
        {
            e.ToTable("bank_exclusions");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.BankId);
            e.HasIndex(r => r.BidId).IsUnique();
        });
    }
}
