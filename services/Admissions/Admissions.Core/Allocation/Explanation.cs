using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Why a candidate is where they are (录取说明).</summary>
/// <param name="Place">The place.</param>
/// <param name="Values">What the candidate is ranked by.</param>
/// <param name="Basis">Finding of the place.</param>
/// <param name="Missed">One entry a preference above it, in order; all of them when placed nowhere.</param>
public sealed record Explanation(Place Place, RankingValues Values, Finding Basis, IReadOnlyList<MissedSchool> Missed);

/// <summary>A preferred school that was missed.</summary>
/// <param name="Rank">Rank of the preference.</param>
/// <param name="SchoolId">School.</param>
/// <param name="Obstacles">Rules that barred the place; empty when none did.</param>
/// <param name="Channels">One entry a channel that was open to the candidate; empty when barred.</param>
public sealed record MissedSchool(int Rank, Guid SchoolId, IReadOnlyList<Finding> Obstacles, IReadOnlyList<MissedChannel> Channels);

/// <summary>A channel that was missed, and on what.</summary>
/// <param name="Channel">Channel.</param>
/// <param name="Line">Its line.</param>
/// <param name="LostOn">The first criterion in which the candidate was behind the last one admitted; null below the floor or without places.</param>
/// <param name="Finding">The reason.</param>
public sealed record MissedChannel(Channel Channel, ChannelLine Line, Criterion? LostOn, Finding Finding);
