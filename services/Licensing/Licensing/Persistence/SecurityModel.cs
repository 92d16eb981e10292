using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of security companies.</summary>
internal static class SecurityModel
{
    internal static void AddSecurity(this ModelBuilder model)
    {
        model.Entity<SecurityApplicationRow>(e =>
        {
            e.ToTable("security_applications");
            e.HasKey(r => r.Id);
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => r.ApplicantId);
            e.HasIndex(r => r.LicenceNumber).IsUnique();
            e.HasIndex(r => new { r.Stage, r.DueOn });
        });
        model.Entity<SecurityMaterialRow>(e =>
        {
            e.ToTable("security_materials");
            e.HasKey(r => new { r.ApplicationId, r.Kind });
            e.HasOne<SecurityApplicationRow>().WithMany().HasForeignKey(r => r.ApplicationId);
        });
    }
}
