using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of tobacco licences and of the cases that cancel them.</summary>
internal static class TobaccoModel
{
    internal static void AddTobacco(this ModelBuilder model)
    {
        model.Entity<RetailLicenceRow>(e =>
        {
            e.ToTable("retail_licences");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.HolderId, r.Id });
        });
        model.Entity<TobaccoPenaltyRow>(e =>
        {
            e.ToTable("tobacco_penalties");
            e.HasKey(r => r.Id);

            // One decision of one authority counts once, however often it is sent.
            e.HasIndex(r => new { r.LicenceId, r.Authority, r.Number }).IsUnique();
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.LicenceId, r.DecidedOn });
            e.HasOne<RetailLicenceRow>().WithMany().HasForeignKey(r => r.LicenceId);
        });
        model.Entity<TobaccoSeizureRow>(e =>
        {
            e.ToTable("tobacco_seizures");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.LicenceId, r.Authority, r.Reference }).IsUnique();
            e.HasOne<RetailLicenceRow>().WithMany().HasForeignKey(r => r.LicenceId);
        });
        model.Entity<RetailerEventRow>(e =>
        {
            e.ToTable("retailer_events");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.LicenceId, r.Id });
            e.HasOne<RetailLicenceRow>().WithMany().HasForeignKey(r => r.LicenceId);
        });
        model.Entity<RevocationCaseRow>(e =>
        {
            e.ToTable("revocation_cases");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.LicenceId).IsUnique().HasFilter("is_open");
            e.HasIndex(r => r.ReportId).IsUnique();
            e.HasOne<RetailLicenceRow>().WithMany().HasForeignKey(r => r.LicenceId);
        });
        model.Entity<CaseDocumentRow>(e =>
        {
            e.ToTable("case_documents");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.CaseId, r.StepOrdinal, r.Kind }).IsUnique();
            e.HasOne<RevocationCaseRow>().WithMany().HasForeignKey(r => r.CaseId);
        });
        model.Entity<TobaccoCopyRow>(e =>
        {
            e.ToTable("tobacco_copies");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.CaseId, r.Recipient }).IsUnique();
            e.HasIndex(r => new { r.Agency, r.Id });
            e.HasOne<RetailLicenceRow>().WithMany().HasForeignKey(r => r.LicenceId);
        });
    }
}
