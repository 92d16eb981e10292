using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of follow-up supervision.</summary>
internal static class SupervisionModel
{
    internal static void AddSupervision(this ModelBuilder model)
    {
        model.Entity<SupervisedSubjectRow>(e =>
        {
            e.ToTable("supervised_subjects");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Agency, r.Kind, r.SubjectId }).IsUnique().HasFilter("removed_on IS NULL");
            e.HasIndex(r => new { r.Agency, r.Kind, r.Id });
        });
        model.Entity<InspectorRow>(e =>
        {
            e.ToTable("inspectors");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Agency, r.Officer }).IsUnique().HasFilter("removed_on IS NULL");
        });
        model.Entity<ConflictRow>(e =>
        {
            e.ToTable("inspector_conflicts");
            e.HasKey(r => new { r.Agency, r.Officer, r.SubjectKey });
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<RoundRow>(e =>
        {
            e.ToTable("inspection_rounds", t => t.HasCheckConstraint("results_are_within_the_tasks", "results >= 0 AND results <= tasks"));
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.Agency, r.Title }).IsUnique();
            e.HasIndex(r => new { r.Agency, r.Id });
        });
        model.Entity<InspectionTaskRow>(e =>
        {
            e.ToTable("inspection_tasks");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.RoundId, r.Ordinal }).IsUnique();
            e.HasIndex(r => r.SubjectKey);
            e.HasOne<RoundRow>().WithMany().HasForeignKey(r => r.RoundId);
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.AddUnits();
    }

    private static void AddUnits(this ModelBuilder model)
    {
        model.Entity<DeductionRow>(e =>
        {
            e.ToTable("deductions");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.HasIndex(r => new { r.SubjectKey, r.VerifiedOn });
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<YearClassRow>(e =>
        {
            e.ToTable("year_classes");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasIndex(r => new { r.SubjectKey, r.Year }).IsUnique();
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<RiskRow>(e =>
        {
            e.ToTable("risks");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.SubjectKey);
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<ExplosivesCheckRow>(e =>
        {
            e.ToTable("explosives_checks");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.HasIndex(r => new { r.SubjectKey, r.Level, r.CheckedOn });
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<ExplosivesMeasureRow>(e =>
        {
            e.ToTable("explosives_measures");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.CheckId).IsUnique();
            e.HasOne<ExplosivesCheckRow>().WithMany().HasForeignKey(r => r.CheckId);
        });
        model.Entity<ExplosivesPeriodRow>(e =>
        {
            e.ToTable("explosives_periods");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.SubjectKey, r.Level, r.FirstOn }).IsUnique();
            e.HasIndex(r => new { r.LastOn, r.Id }).HasFilter("met_on IS NULL");
            e.HasOne<SupervisedSubjectRow>().WithMany().HasForeignKey(r => r.SubjectKey);
        });
        model.Entity<PublishedStandardRow>(e =>
        {
            e.ToTable("published_standards");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.HasIndex(r => new { r.Agency, r.Kind, r.Reference }).IsUnique();
        });
    }
}
