using Microsoft.EntityFrameworkCore;

namespace Quzhou.Admissions.Persistence;

/// <summary>How the tables of the examination, of runs and of imports are kept.</summary>
internal static class Configurations
{
    private const int NumberLength = 10;

    internal static void ConfigureExam(this ModelBuilder model)
    {
        model.Entity<JuniorSchoolRow>(e =>
        {
            e.ToTable("junior_schools");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Code).IsUnique();
            e.HasIndex(r => r.Name).IsUnique();
        });
        model.Entity<JuniorSchoolYearRow>(e =>
        {
            e.ToTable("junior_school_years", t => t.HasCheckConstraint("ck_junior_school_years", "registered BETWEEN 0 AND graduates AND compliance_percent BETWEEN 0 AND 100"));
            e.HasKey(r => new { r.Year, r.JuniorSchoolId });
            e.HasOne<JuniorSchoolRow>().WithMany().HasForeignKey(r => r.JuniorSchoolId);
        });
        model.Entity<ExamYearRow>(e =>
        {
            e.ToTable("exam_years");
            e.HasKey(r => r.Year);
            e.Property(r => r.Year).ValueGeneratedNever();
        });
        model.Entity<RegistrationRow>(e =>
        {
            e.ToTable("registrations");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.Number).HasMaxLength(NumberLength);
            e.Property(r => r.Facts).HasColumnType("jsonb");
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.CandidateId, r.Year }).IsUnique();
            e.HasIndex(r => new { r.Year, r.Number });
            e.HasOne<CandidateRow>().WithMany().HasForeignKey(r => r.CandidateId);
            e.HasOne<JuniorSchoolRow>().WithMany().HasForeignKey(r => r.JuniorSchoolId);
        });
        model.Entity<QueryAttemptRow>(e =>
        {
            e.ToTable("query_attempts");
            e.HasKey(r => r.Key);
        });
        model.Entity<ScoreSheetRow>(e =>
        {
            e.ToTable("score_sheets");
            e.HasKey(r => r.RegistrationId);
            e.HasIndex(r => r.Year);
            e.HasOne<RegistrationRow>().WithOne().HasForeignKey<ScoreSheetRow>(r => r.RegistrationId);
        });
        model.Entity<GradeSheetRow>(e =>
        {
            e.ToTable("grade_sheets");
            e.HasKey(r => r.RegistrationId);
            e.Property(r => r.Grades).HasColumnType("jsonb");
            e.HasOne<RegistrationRow>().WithOne().HasForeignKey<GradeSheetRow>(r => r.RegistrationId);
        });
        model.Entity<BonusClaimRow>(e =>
        {
            e.ToTable("bonus_claims");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.RegistrationId, r.Ground }).IsUnique();
            e.HasIndex(r => new { r.Year, r.State });
            e.HasOne<RegistrationRow>().WithMany().HasForeignKey(r => r.RegistrationId);
        });
        model.ConfigurePlanParts();
    }

    internal static void ConfigureRuns(this ModelBuilder model)
    {
        model.Entity<RunRow>(e =>
        {
            e.ToTable("runs");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Certificate).HasColumnType("jsonb");
            e.Property(r => r.PassedOver).HasColumnType("jsonb");
            e.HasIndex(r => new { r.Year, r.Number }).IsUnique();
            e.HasIndex(r => r.Number).HasDatabaseName("ix_runs_open").HasFilter($"state IN ('{nameof(RunState.Queued)}', '{nameof(RunState.Running)}')");
            e.HasIndex(r => r.Year).HasDatabaseName("ix_runs_published").IsUnique().HasFilter($"state = '{nameof(RunState.Published)}'");
        });
        model.Entity<RunInputRow>(e =>
        {
            e.ToTable("run_inputs");
            e.HasKey(r => r.RunId);
            e.HasOne<RunRow>().WithOne().HasForeignKey<RunInputRow>(r => r.RunId);
        });
        model.Entity<RunPlacementRow>(e =>
        {
            e.ToTable("run_placements");
            e.HasKey(r => new { r.RunId, r.Ordinal });
            e.HasIndex(r => new { r.RunId, r.RegistrationId }).IsUnique();
            e.HasIndex(r => new { r.RunId, r.SchoolId, r.Ordinal });
            e.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        model.Entity<RunLineRow>(e =>
        {
            e.ToTable("run_lines");
            e.HasKey(r => new { r.RunId, r.Ordinal });
            e.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        model.Entity<RunTieRow>(e =>
        {
            e.ToTable("run_ties");
            e.HasKey(r => new { r.RunId, r.Ordinal });
            e.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        model.Entity<RulingRow>(e =>
        {
            e.ToTable("rulings");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.RunId, r.Tie }).IsUnique();
            e.HasIndex(r => r.Year);
            e.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        model.Entity<RunApprovalRow>(e =>
        {
            e.ToTable("run_approvals");
            e.HasKey(r => new { r.RunId, r.Officer });
            e.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        model.Entity<CorrectionRow>(e =>
        {
            e.ToTable("corrections");
            e.HasKey(r => r.Number);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.Before).HasColumnType("jsonb");
            e.Property(r => r.After).HasColumnType("jsonb");
            e.HasIndex(r => r.Id).IsUnique();
            e.HasIndex(r => new { r.Year, r.Number });
            e.HasOne<RegistrationRow>().WithMany().HasForeignKey(r => r.RegistrationId);
        });
    }

    internal static void ConfigureImports(this ModelBuilder model)
    {
        model.Entity<ImportJobRow>(e =>
        {
            e.ToTable("import_jobs");
            e.HasKey(r => r.Id);
        });
        model.Entity<ImportRangeRow>(e =>
        {
            e.ToTable("import_ranges");
            e.HasKey(r => new { r.ImportId, r.FirstRow });
            e.HasOne<ImportJobRow>().WithMany().HasForeignKey(r => r.ImportId);
        });
        model.Entity<ImportErrorRow>(e =>
        {
            e.ToTable("import_errors");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).UseIdentityAlwaysColumn();
            e.HasIndex(r => new { r.ImportId, r.Id });
            e.HasOne<ImportJobRow>().WithMany().HasForeignKey(r => r.ImportId);
        });
    }

    private static void ConfigurePlanParts(this ModelBuilder model)
    {
        model.Entity<QuotaRow>(e =>
        {
            e.ToTable("quotas", t => t.HasCheckConstraint("ck_quotas_seats", "seats >= 0"));
            e.HasKey(r => new { r.PlanId, r.JuniorSchoolId });
            e.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.PlanId);
            e.HasOne<JuniorSchoolRow>().WithMany().HasForeignKey(r => r.JuniorSchoolId);
        });
        model.Entity<PlanChangeRow>(e =>
        {
            e.ToTable("plan_changes");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.PlanId).HasDatabaseName("ix_plan_changes_open").IsUnique().HasFilter("decided_at IS NULL");
            e.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.PlanId);
        });
        model.Entity<PastLineRow>(e =>
        {
            e.ToTable("past_lines");
            e.HasKey(r => new { r.SchoolId, r.Year });
            e.HasOne<SchoolRow>().WithMany().HasForeignKey(r => r.SchoolId);
        });
        model.Entity<TalentSchemeRow>(e =>
        {
            e.ToTable("talent_schemes");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Year, r.SchoolId }).IsUnique();
            e.HasOne<SchoolRow>().WithMany().HasForeignKey(r => r.SchoolId);
        });
        model.Entity<TalentResultRow>(e =>
        {
            e.ToTable("talent_results");
            e.HasKey(r => new { r.SchemeId, r.RegistrationId });
            e.HasOne<TalentSchemeRow>().WithMany().HasForeignKey(r => r.SchemeId);
            e.HasOne<RegistrationRow>().WithMany().HasForeignKey(r => r.RegistrationId);
        });
    }
}
