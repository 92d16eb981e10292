using Microsoft.EntityFrameworkCore;

namespace Quzhou.Licensing.Persistence;

/// <summary>Tables of applications, letters and permits.</summary>
internal static class ApplicationModel
{
    internal static void AddApplications(this ModelBuilder model)
    {
        model.Entity<ApplicationRow>(e =>
        {
            e.ToTable("applications");
            e.HasKey(r => r.Id);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.Property(r => r.Premises).HasColumnType("jsonb");
            e.Property(r => r.Details).HasColumnType("jsonb");
            e.Property(r => r.Dossier).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.ApplicantId, r.Id });
            e.HasIndex(r => r.LetterNumber).IsUnique().HasFilter("letter_number IS NOT NULL");
        });
        model.Entity<PermitRow>(e =>
        {
            e.ToTable("permits");
            e.HasKey(r => r.Id);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.Property(r => r.EndBasis).HasColumnType("jsonb");
            e.Property(r => r.Premises).HasColumnType("jsonb");
            e.Property(r => r.Version).IsRowVersion();
            e.HasIndex(r => new { r.HolderId, r.Id });
            e.HasIndex(r => r.ApplicationId).IsUnique();
            e.HasIndex(r => r.Id).HasDatabaseName("ix_permits_not_announced").HasFilter("announced = 0");
        });
        model.Entity<LetterYearRow>(e =>
        {
            e.ToTable("letter_years");
            e.HasKey(r => r.Year);
            e.Property(r => r.Year).ValueGeneratedNever();
        });
    }
}

/// <summary>Last number given to a letter of commitment in a year (告知承诺书文号), stored.</summary>
internal sealed class LetterYearRow
{
    public required int Year { get; init; }

    public required int LastNumber { get; set; }
}
