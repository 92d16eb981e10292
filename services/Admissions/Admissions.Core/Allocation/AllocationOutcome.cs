namespace Quzhou.Admissions.Core.Allocation;

/// <summary>What a run comes to: a placement of everybody, or the groups that an officer has to rule on first.</summary>
/// <param name="InputDigest">SHA-256 of the canonical input, hexadecimal.</param>
public abstract record AllocationOutcome(string InputDigest);

/// <summary>
/// Equals in every criterion straddle the last place somewhere (并列待裁定). Nobody is placed before an officer ruled: this
/// outcome carries no placement at all.
/// </summary>
/// <param name="InputDigest">Digest of the input.</param>
/// <param name="Groups">All groups that straddle a last place.</param>
public sealed record NeedsDecision(string InputDigest, IReadOnlyList<UndecidedGroup> Groups) : AllocationOutcome(InputDigest);

/// <summary>A group of equals for fewer places than members.</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Channel">Channel.</param>
/// <param name="JuniorSchoolId">Junior school of a quota, else null.</param>
/// <param name="Seats">Places left for the group.</param>
/// <param name="Competing">Members that want these places now, by id.</param>
/// <param name="Members">Everybody equal who asked for the school and may take the channel, by id: whom the ruling has to order.</param>
/// <param name="Values">What they are equal in; null in the special-talent channel.</param>
/// <param name="ProfessionalRank">Shared place in the professional test; null in the other channels.</param>
public sealed record UndecidedGroup(
    Guid SchoolId,
    Channel Channel,
    Guid? JuniorSchoolId,
    int Seats,
    IReadOnlyList<Guid> Competing,
    IReadOnlyList<Guid> Members,
    RankingValues? Values,
    int? ProfessionalRank);

/// <summary>Everybody's place (录取结果).</summary>
/// <param name="InputDigest">Digest of the input.</param>
/// <param name="Places">One entry a candidate, by id.</param>
/// <param name="Lines">One entry a school and channel that has or had places, by school, channel and junior school.</param>
/// <param name="Certificate">What a verifier can hold it to.</param>
public sealed record FinalAllocation(
    string InputDigest, PlaceList Places, IReadOnlyList<ChannelLine> Lines, Certificate Certificate) : AllocationOutcome(InputDigest);

/// <summary>Place of one candidate.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Rank">Rank of the preference, 1 is the most wanted; 0 when placed nowhere.</param>
/// <param name="SchoolId">School; null when placed nowhere.</param>
/// <param name="Channel">Channel; null when placed nowhere.</param>
public readonly record struct Place(Guid CandidateId, int Rank, Guid? SchoolId, Channel? Channel);

/// <summary>Line of a channel (录取分数线).</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Channel">Channel.</param>
/// <param name="JuniorSchoolId">Junior school of a quota, else null.</param>
/// <param name="Seats">Places of the channel by the plan.</param>
/// <param name="Moved">Places that unified admission took over from other channels; negative for those that a channel gave up.</param>
/// <param name="Filled">Places filled.</param>
/// <param name="Last">Values of the last one admitted; null when nobody was, and for special talents.</param>
/// <param name="LastProfessionalRank">Place in the professional test of the last one admitted; special talents only.</param>
public sealed record ChannelLine(
    Guid SchoolId, Channel Channel, Guid? JuniorSchoolId, int Seats, int Moved, int Filled, RankingValues? Last, int? LastProfessionalRank)
{
    /// <summary>Places that stayed empty (未完成计划数).</summary>
    public int Unfilled => Seats + Moved - Filled;
}

/// <summary>What a placement can be held to by whoever has the input.</summary>
/// <param name="InputDigest">SHA-256 of the canonical input.</param>
/// <param name="PlacementDigest">SHA-256 of the canonical placement.</param>
/// <param name="Candidates">Candidates.</param>
/// <param name="Placed">Of them placed.</param>
/// <param name="Seats">Places of all plans.</param>
/// <param name="Unfilled">Of them empty.</param>
/// <param name="Procedure">Name of the procedure, so that old runs stay repeatable.</param>
public sealed record Certificate(
    string InputDigest, string PlacementDigest, int Candidates, int Placed, int Seats, int Unfilled, string Procedure);
