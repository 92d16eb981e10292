using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// The input of an allocation in flat arrays: candidates, schools and junior schools by number, in the order of their ids,
/// so that the order of the input decides nothing. Built by <see cref="MarketBuilder"/>.
/// </summary>
public sealed class Market
{
    /// <summary>Most schools.</summary>
    public const int MaxSchools = 1 << PreferenceCell.SchoolBits;

    /// <summary>Most candidates.</summary>
    public const int MaxCandidates = 1 << 24;

    /// <summary>Most preferences of one candidate.</summary>
    public const int MaxPreferences = byte.MaxValue - 1;

    /// <summary>No junior school.</summary>
    internal const int NoJunior = -1;

    private string? digest;

    internal Market(AllocationPolicy policy, ChannelTable channels) => (Policy, Channels) = (policy, channels);

    /// <summary>Policy.</summary>
    public AllocationPolicy Policy { get; }

    /// <summary>Number of candidates.</summary>
    public int Count => CandidateIds.Length;

    /// <summary>Rulings that were passed over, with the reason.</summary>
    public IReadOnlyList<UnusedRuling> UnusedRulings { get; internal set; } = [];

    /// <summary>SHA-256 of the canonical input, hexadecimal.</summary>
    public string InputDigest => digest ??= CanonicalForm.DigestOf(this);

    internal Guid[] CandidateIds { get; init; } = [];

    internal int[] Juniors { get; init; } = [];

    internal uint[] KeysHigh { get; init; } = [];

    internal ulong[] KeysLow { get; init; } = [];

    /// <summary>Examination total without bonus, for floors.</summary>
    internal ushort[] RawTotals { get; init; } = [];

    /// <summary>Where a candidate's preferences begin in <see cref="Cells"/>; one entry more than candidates.</summary>
    internal int[] PreferenceStart { get; init; } = [];

    internal PreferenceCell[] Cells { get; init; } = [];

    /// <summary>Positions in <see cref="Cells"/> that carry a professional rank, ascending, and the ranks.</summary>
    internal int[] ProfessionalPositions { get; init; } = [];

    internal int[] ProfessionalRanks { get; init; } = [];

    /// <summary>Sets of obstacles by number; set 0 is the empty one.</summary>
    internal IReadOnlyList<IReadOnlyList<Finding>> ObstacleSets { get; init; } = [];

    internal Guid[] SchoolIds { get; init; } = [];

    internal Guid[] JuniorIds { get; init; } = [];

    internal ChannelTable Channels { get; }

    /// <summary>Rulings that apply.</summary>
    internal IReadOnlyList<TieRuling> Rulings { get; set; } = [];

    /// <summary>Position in the ruling, from 1, by channel and candidate.</summary>
    internal Dictionary<(int Channel, int Candidate), int> RulingPositions { get; } = [];

    /// <summary>The market of an input.</summary>
    public static Market Of(AllocationInput input)
    {
        var builder = new MarketBuilder(input.Policy, input.Supplies);
        foreach (var candidate in input.Candidates)
            builder.Add(candidate);
        foreach (var ruling in input.Rulings)
            builder.Add(ruling);
        return builder.Build();
    }

    /// <summary>Digest of one candidate's own data, hexadecimal: whether a correction touched the candidate.</summary>
    public string DigestOf(Guid candidateId) => CanonicalForm.DigestOf(this, IndexOf(candidateId));

    /// <summary>What a candidate is ranked by.</summary>
    public RankingValues ValuesOf(Guid candidateId) => ValuesOf(IndexOf(candidateId));

    internal RankingValues ValuesOf(int candidate) => new PriorityKey(KeysHigh[candidate], KeysLow[candidate]).Unpack();

    internal int IndexOf(Guid candidateId) => Array.BinarySearch(CandidateIds, candidateId) is >= 0 and var index
        ? index
        : throw new KeyNotFoundException("No such candidate in this market.");

    internal ReadOnlySpan<PreferenceCell> PreferencesOf(int candidate) =>
        Cells.AsSpan(PreferenceStart[candidate], PreferenceStart[candidate + 1] - PreferenceStart[candidate]);

    /// <summary>Professional rank at a position of <see cref="Cells"/> that carries one.</summary>
    internal int ProfessionalRankAt(int position) => ProfessionalRanks[Array.BinarySearch(ProfessionalPositions, position)];

    /// <summary>The channel's quota for the candidate's junior school at a school; -1 for none.</summary>
    internal int QuotaChannel(int school, int candidate) =>
        Juniors[candidate] == NoJunior ? -1 : Channels.QuotaOf(school, Juniors[candidate]);
}
