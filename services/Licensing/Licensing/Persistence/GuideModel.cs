using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Persistence;

/// <summary>Table of the guides.</summary>
internal static class GuideModel
{
    internal static void AddGuides(this ModelBuilder model) => model.Entity<GuideRow>(e =>
    {
        e.ToTable("guides");
        e.HasKey(r => r.Id);
        e.Property(r => r.Content).HasColumnType("jsonb");
        e.Property(r => r.Version).IsRowVersion();

        // One guide of an item is in force; two officers who publish at once: the second one fails and tries again.
        e.HasIndex(r => new { r.Zone, r.Serial }).IsUnique().HasFilter($"state = {(int)GuideState.Published}");
        e.HasIndex(r => new { r.Zone, r.Serial, r.Id });
    });
}
