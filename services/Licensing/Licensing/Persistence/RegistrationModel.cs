using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Registrations;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of the businesses of cancelled items.</summary>
internal static class RegistrationModel
{
    internal static void AddRegistrations(this ModelBuilder model)
    {
        model.Entity<RegistrationRow>(e =>
        {
            e.ToTable("registrations");
            e.HasKey(r => r.Id);
            e.Property(r => r.Premises).HasColumnType("jsonb");
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();

            // Reported twice is registered once.
            e.HasIndex(r => new { r.SubjectId, r.Zone, r.Serial }).IsUnique();
            e.HasIndex(r => r.Id).HasDatabaseName("ix_registrations_open").HasFilter($"state <> {(int)FollowUpCheckState.Closed}");
        });
        model.Entity<CheckPlanRow>(e =>
        {
            e.ToTable("check_plans");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.Zone, r.Serial, r.Id });
        });
    }
}
