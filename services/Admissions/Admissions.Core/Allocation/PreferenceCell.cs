namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// One preference in 32 bits: school 16, professional rank given 1, special-talent channel open to the candidate 1, set of
/// obstacles 14 (0 for none).
/// </summary>
/// <param name="Bits">The bits.</param>
internal readonly record struct PreferenceCell(uint Bits)
{
    internal const int SchoolBits = 16;
    internal const int MaxObstacleSets = 1 << (32 - ObstacleShift);
    private const uint RankFlag = 1u << SchoolBits;
    private const uint SpecialFlag = 1u << (SchoolBits + 1);
    private const int ObstacleShift = SchoolBits + 2;

    internal int School => (int)(Bits & (RankFlag - 1));

    /// <summary>True when the candidate took part in the school's professional test.</summary>
    internal bool HasProfessionalRank => (Bits & RankFlag) != 0;

    /// <summary>True when the candidate has a rank there and reaches the academic floor.</summary>
    internal bool SpecialTalent => (Bits & SpecialFlag) != 0;

    internal int ObstacleSet => (int)(Bits >> ObstacleShift);

    internal bool Eligible => ObstacleSet == 0;

    internal static PreferenceCell Of(int school, bool ranked, bool special, int obstacleSet) =>
        new((uint)school | (ranked ? RankFlag : 0) | (special ? SpecialFlag : 0) | ((uint)obstacleSet << ObstacleShift));
}
