using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;

namespace Quzhou.FoodSafety;

/// <summary>Samples of a year by category and county, counted now; a void one does not count.</summary>
/// <param name="Taken">How many.</param>
internal sealed record SampledSoFar(IReadOnlyDictionary<(SampleCategory Category, string County), int> Taken)
{
    internal static readonly SampledSoFar None = new(new Dictionary<(SampleCategory, string), int>());
}

/// <summary>Counts samples.</summary>
internal static class SampleCounts
{
    internal static async Task<SampledSoFar> SampledSoFarAsync(this FoodSafetyDb db, int year, CancellationToken cancellation)
    {
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var counts = await db.Samples.AsNoTracking()
            .Where(s => s.TakenOn >= from && s.TakenOn <= until && s.Stage != SampleStage.Void)
            .GroupBy(s => new { s.Category, s.County })
            .Select(g => new { g.Key.Category, g.Key.County, Count = g.Count() })
            .ToListAsync(cancellation);
        return new SampledSoFar(counts.ToDictionary(c => (c.Category, c.County), c => c.Count));
    }
}
