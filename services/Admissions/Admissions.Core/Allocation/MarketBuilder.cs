using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Takes the input of an allocation one entry at a time, so that a large city never stands in memory as objects.</summary>
public sealed class MarketBuilder
{
    private readonly AllocationPolicy policy;
    private readonly SupplyTable supplies;
    private readonly List<Guid> ids = [];
    private readonly List<int> juniors = [];
    private readonly List<uint> high = [];
    private readonly List<ulong> low = [];
    private readonly List<ushort> rawTotals = [];
    private readonly List<int> start = [0];
    private readonly List<PreferenceCell> cells = [];
    private readonly List<(int Position, int Rank)> professional = [];
    private readonly List<IReadOnlyList<Finding>> obstacleSets = [[]];
    private readonly Dictionary<string, List<int>> obstacleNumbers = new(StringComparer.Ordinal);
    private readonly List<TieRuling> rulings = [];

    /// <param name="policy">Policy.</param>
    /// <param name="supplies">One entry a school.</param>
    /// <exception cref="ArgumentException">The policy or a school's places contradict themselves; the message says how.</exception>
    public MarketBuilder(AllocationPolicy policy, IReadOnlyList<SchoolSupply> supplies)
    {
        if (!policy.Precedence.Order().SequenceEqual([Channel.SpecialTalent, Channel.Quota, Channel.Open]))
            throw new ArgumentException("The precedence names each channel once.", nameof(policy));
        this.policy = policy;
        this.supplies = new SupplyTable(supplies);
    }

    /// <summary>Adds a candidate.</summary>
    /// <exception cref="ArgumentException">An entry contradicts itself or names a school that offers nothing; the message says how.</exception>
    public void Add(CandidateEntry candidate)
    {
        if (ids.Count == Market.MaxCandidates)
            throw new ArgumentException($"More than {Market.MaxCandidates} candidates.", nameof(candidate));
        if (candidate.Preferences.Count > Market.MaxPreferences)
            throw new ArgumentException($"More than {Market.MaxPreferences} preferences.", nameof(candidate));
        ArgumentOutOfRangeException.ThrowIfNegative(candidate.BonusTenths, nameof(candidate));
        var key = PriorityKey.Of(Ranking.Of(candidate, policy));
        ids.Add(candidate.CandidateId);
        juniors.Add(Ranking.QuotaSchoolOf(candidate) is { } junior ? supplies.JuniorOf(junior) : Market.NoJunior);
        high.Add(key.High);
        low.Add(key.Low);
        rawTotals.Add(checked((ushort)candidate.Scores.Total));
        foreach (var preference in candidate.Preferences)
            cells.Add(CellOf(candidate, preference));
        start.Add(cells.Count);
    }

    /// <summary>Adds a ruling. One that does not fit the data is passed over, see <see cref="Market.UnusedRulings"/>.</summary>
    public void Add(TieRuling ruling) => rulings.Add(ruling);

    /// <summary>The market of all that was added.</summary>
    /// <exception cref="ArgumentException">A candidate was added twice.</exception>
    public Market Build()
    {
        var order = ids.Select((_, i) => i).ToArray();
        var keys = ids.ToArray();
        Array.Sort(keys, order);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
                throw new ArgumentException($"Candidate {keys[i]} stands twice in the input.");
        }
        var (sortedStart, sortedCells, newPosition) = SortCells(order);
        var ranks = professional.Select(p => (Position: newPosition(p.Position), p.Rank)).OrderBy(p => p.Position).ToList();
        var market = new Market(policy, supplies.Channels)
        {
            CandidateIds = keys,
            Juniors = Array.ConvertAll(order, i => juniors[i]),
            KeysHigh = Array.ConvertAll(order, i => high[i]),
            KeysLow = Array.ConvertAll(order, i => low[i]),
            RawTotals = Array.ConvertAll(order, i => rawTotals[i]),
            PreferenceStart = sortedStart,
            Cells = sortedCells,
            ProfessionalPositions = [.. ranks.Select(r => r.Position)],
            ProfessionalRanks = [.. ranks.Select(r => r.Rank)],
            ObstacleSets = obstacleSets,
            SchoolIds = supplies.SchoolIds,
            JuniorIds = supplies.JuniorIds,
        };
        RulingBook.Apply(market, rulings);
        return market;
    }

    private (int[] Start, PreferenceCell[] Cells, Func<int, int> NewPosition) SortCells(int[] order)
    {
        var sortedStart = new int[order.Length + 1];
        var sorted = new PreferenceCell[cells.Count];
        var from = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var old = order[i];
            var length = start[old + 1] - start[old];
            cells.CopyTo(start[old], sorted, sortedStart[i], length);
            sortedStart[i + 1] = sortedStart[i] + length;
            from[old] = sortedStart[i];
        }
        return (sortedStart, sorted, NewPosition);

        int NewPosition(int position)
        {
            // The candidate whose preferences hold the position: the last that begins at or before it and is not empty.
            var found = start.BinarySearch(position);
            var candidate = found >= 0 ? found : ~found - 1;
            while (start[candidate + 1] <= position)
                candidate++;
            return from[candidate] + position - start[candidate];
        }
    }

    private PreferenceCell CellOf(CandidateEntry candidate, Preference preference)
    {
        var school = supplies.SchoolOf(preference.SchoolId);
        for (var i = start[^1]; i < cells.Count; i++)
        {
            if (cells[i].School == school)
                throw new ArgumentException($"Candidate {candidate.CandidateId} names school {preference.SchoolId} twice.", nameof(candidate));
        }
        if (preference.ProfessionalRank is { } rank)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1, nameof(candidate));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Market.MaxCandidates, nameof(candidate));
            professional.Add((cells.Count, rank));
        }
        var special = preference.ProfessionalRank is not null && candidate.Scores.Total >= supplies.Channels.Floor(school);
        return PreferenceCell.Of(school, preference.ProfessionalRank is not null, special, ObstacleSetOf(preference.Obstacles));
    }

    private int ObstacleSetOf(IReadOnlyList<Finding> obstacles)
    {
        if (obstacles.Count == 0)
            return 0;
        var rules = string.Join(',', obstacles.Select(o => o.RuleId));
        if (!obstacleNumbers.TryGetValue(rules, out var alike))
            obstacleNumbers.Add(rules, alike = []);
        foreach (var number in alike)
        {
            if (obstacleSets[number].SequenceEqual(obstacles))
                return number;
        }
        // Beyond what a cell can number, findings of the same rules share the facts of the first that had them.
        if (obstacleSets.Count == PreferenceCell.MaxObstacleSets)
            return alike.Count > 0 ? alike[0] : throw new ArgumentException("Too many different sets of obstacles.", nameof(obstacles));
        obstacleSets.Add(obstacles);
        alike.Add(obstacleSets.Count - 1);
        return alike[^1];
    }
}
