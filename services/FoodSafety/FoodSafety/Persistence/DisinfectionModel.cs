using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Table of the red and black list.</summary>
internal static class DisinfectionModel
{
    internal static void Configure(ModelBuilder model) => model.Entity<ListingRow>(e =>
    {
        e.ToTable("disinfection_listings");
        e.HasKey(r => r.Id);
        e.Property(r => r.Dossier).HasColumnType("jsonb");
        e.Property(r => r.Findings).HasColumnType("jsonb");
        e.Property(r => r.Version).IsRowVersion();

        // A firm has one entry at a time, so that it never stands on both lists.
        e.HasIndex(r => r.OperatorId).IsUnique().HasFilter("state <> 4");
        e.HasIndex(r => new { r.State, r.Id });
        e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
    });
}
