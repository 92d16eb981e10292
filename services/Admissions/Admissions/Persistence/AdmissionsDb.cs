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

    internal DbSet<PlanChangeRow> PlanChanges => Set<PlanChangeRow>();

    internal DbSet<CandidateRow> Candidates => Set<CandidateRow>();

    internal DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    internal DbSet<JuniorSchoolRow> JuniorSchools => Set<JuniorSchoolRow>();

    internal DbSet<JuniorSchoolYearRow> JuniorSchoolYears => Set<JuniorSchoolYearRow>();

    internal DbSet<ExamYearRow> ExamYears => Set<ExamYearRow>();

    internal DbSet<RegistrationRow> Registrations => Set<RegistrationRow>();

    internal DbSet<QueryAttemptRow> QueryAttempts => Set<QueryAttemptRow>();

    internal DbSet<ScoreSheetRow> ScoreSheets => Set<ScoreSheetRow>();

    internal DbSet<GradeSheetRow> GradeSheets => Set<GradeSheetRow>();

    internal DbSet<BonusClaimRow> BonusClaims => Set<BonusClaimRow>();

    internal DbSet<QuotaRow> Quotas => Set<QuotaRow>();

    internal DbSet<PastLineRow> PastLines => Set<PastLineRow>();

    internal DbSet<TalentSchemeRow> TalentSchemes => Set<TalentSchemeRow>();

    internal DbSet<TalentResultRow> TalentResults => Set<TalentResultRow>();

    internal DbSet<ImportJobRow> ImportJobs => Set<ImportJobRow>();

    internal DbSet<ImportRangeRow> ImportRanges => Set<ImportRangeRow>();

    internal DbSet<ImportErrorRow> ImportErrors => Set<ImportErrorRow>();

    internal DbSet<RunRow> Runs => Set<RunRow>();

    internal DbSet<RunInputRow> RunInputs => Set<RunInputRow>();

    internal DbSet<RunPlacementRow> RunPlacements => Set<RunPlacementRow>();

    internal DbSet<RunLineRow> RunLines => Set<RunLineRow>();

    internal DbSet<RunTieRow> RunTies => Set<RunTieRow>();

    internal DbSet<RulingRow> Rulings => Set<RulingRow>();

    internal DbSet<RunApprovalRow> RunApprovals => Set<RunApprovalRow>();

    internal DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<SchoolRow>(e =>
        {
            e.ToTable("schools");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.OperatorId);
            e.HasIndex(r => r.Name).IsUnique();
            e.Property(r => r.Jurisdiction).HasDefaultValue(Core.Plans.Jurisdiction.City);
            e.Property(r => r.Grade).HasDefaultValue(V1.SchoolGrade.Ordinary);
            e.Property(r => r.District).HasDefaultValue("");
        });
        modelBuilder.Entity<PlanRow>(e =>
        {
            e.ToTable("plans");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.Signatures).HasColumnType("jsonb");
            e.Property(r => r.Figures).HasColumnType("jsonb");
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
            e.HasKey(r => new { r.CandidateId, r.Year, r.Rank });
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.HasIndex(r => r.SchoolId);
            e.HasOne<CandidateRow>().WithMany().HasForeignKey(r => r.CandidateId);
            e.HasOne<SchoolRow>().WithMany().HasForeignKey(r => r.SchoolId);
        });
        modelBuilder.ConfigureExam();
        modelBuilder.ConfigureRuns();
        modelBuilder.ConfigureImports();
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
