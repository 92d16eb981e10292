namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Schools, junior schools and channels by number, in the order of their ids.</summary>
internal sealed class SupplyTable
{
    internal SupplyTable(IReadOnlyList<SchoolSupply> supplies)
    {
        if (supplies.Count > Market.MaxSchools)
            throw new ArgumentException($"More than {Market.MaxSchools} schools.", nameof(supplies));
        var sorted = supplies.OrderBy(s => s.SchoolId).ToList();
        SchoolIds = [.. sorted.Select(s => s.SchoolId)];
        JuniorIds = [.. sorted.SelectMany(s => s.Quotas).Select(q => q.JuniorSchoolId).Distinct().Order()];
        var start = new int[sorted.Count + 1];
        List<int> juniors = [];
        List<int> seats = [];
        for (var school = 0; school < sorted.Count; school++)
        {
            Check(sorted[school], school > 0 && sorted[school - 1].SchoolId == sorted[school].SchoolId);
            juniors.Add(Market.NoJunior);
            seats.Add(sorted[school].SpecialTalentSeats);
            foreach (var quota in sorted[school].Quotas.OrderBy(q => q.JuniorSchoolId))
            {
                juniors.Add(JuniorOf(quota.JuniorSchoolId));
                seats.Add(quota.Seats);
            }
            juniors.Add(Market.NoJunior);
            seats.Add(sorted[school].OpenSeats);
            start[school + 1] = seats.Count;
        }
        Channels = new ChannelTable(start, [.. juniors], [.. seats], [.. sorted.Select(s => s.SpecialTalentFloor ?? 0)]);
    }

    internal Guid[] SchoolIds { get; }

    internal Guid[] JuniorIds { get; }

    internal ChannelTable Channels { get; }

    internal int SchoolOf(Guid id) => Array.BinarySearch(SchoolIds, id) is >= 0 and var found
        ? found
        : throw new ArgumentException($"School {id} offers nothing in this market.", nameof(id));

    /// <summary>Number of a junior school; one without any quota is none.</summary>
    internal int JuniorOf(Guid id) => Array.BinarySearch(JuniorIds, id) is >= 0 and var found ? found : Market.NoJunior;

    private static void Check(SchoolSupply supply, bool twice)
    {
        if (twice)
            throw new ArgumentException($"School {supply.SchoolId} stands twice in the supply.", nameof(supply));
        if (supply.Seats < 0 || supply.SpecialTalentSeats < 0 || supply.Quotas.Any(q => q.Seats < 0))
            throw new ArgumentException($"School {supply.SchoolId} has a negative number of places.", nameof(supply));
        if (supply.OpenSeats < 0)
            throw new ArgumentException($"School {supply.SchoolId} gives its channels more places than its plan has.", nameof(supply));
        if (supply.SpecialTalentSeats > 0 && supply.SpecialTalentFloor is null)
            throw new ArgumentException($"School {supply.SchoolId} has places for special talents and no academic floor.", nameof(supply));
        if (supply.Quotas.Select(q => q.JuniorSchoolId).Distinct().Count() != supply.Quotas.Count)
            throw new ArgumentException($"School {supply.SchoolId} has two quotas for one junior school.", nameof(supply));
    }
}
