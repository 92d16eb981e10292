using Quzhou.Admissions.Core.Allocation;

namespace Quzhou.Admissions.Core.Runs;

/// <summary>Why somebody moved between two runs.</summary>
public enum MoveCause
{
    /// <summary>The candidate's own data were corrected (本人数据更正).</summary>
    OwnData = 1,

    /// <summary>The candidate is only in the new run (新增考生).</summary>
    Added = 2,

    /// <summary>The candidate is only in the old run (撤销考生).</summary>
    Removed = 3,

    /// <summary>A place became free or a line fell through others' changes (他人变动,名额腾出).</summary>
    PlaceFreed = 4,

    /// <summary>Somebody with a better claim came in (他人变动,名次被超过).</summary>
    Displaced = 5,

    /// <summary>The same school by another channel, through others' changes (同校录取方式变动).</summary>
    OtherChannel = 6,
}

/// <summary>A candidate of a run as it is kept: the place, and what the candidate's own data were.</summary>
/// <param name="Place">Place.</param>
/// <param name="DataDigest">Digest of the candidate's own data, see <see cref="Market.DigestOf"/>.</param>
public sealed record KeptPlace(Place Place, string DataDigest);

/// <summary>A run as it is kept.</summary>
/// <param name="InputDigest">Digest of its input.</param>
/// <param name="Candidates">Its candidates.</param>
/// <param name="Lines">Its lines.</param>
public sealed record KeptRun(string InputDigest, IReadOnlyList<KeptPlace> Candidates, IReadOnlyList<ChannelLine> Lines);

/// <summary>Somebody who moved (变动).</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Before">Place before; null when not in the old run.</param>
/// <param name="After">Place after; null when not in the new run.</param>
/// <param name="Cause">Why.</param>
/// <param name="ReasonZh">Reason in Chinese.</param>
/// <param name="ReasonEn">Reason in English.</param>
public sealed record Move(Guid CandidateId, Place? Before, Place? After, MoveCause Cause, string ReasonZh, string ReasonEn);

/// <summary>A line that moved.</summary>
/// <param name="Before">Line before; null when the channel is new.</param>
/// <param name="After">Line after; null when the channel is gone.</param>
public sealed record LineMove(ChannelLine? Before, ChannelLine? After);

/// <summary>What a corrected run changes (更正前后差异).</summary>
/// <param name="Before">Digest of the old run's input.</param>
/// <param name="After">Digest of the new run's input.</param>
/// <param name="Moves">Who moved, by id.</param>
/// <param name="Lines">Which lines moved.</param>
public sealed record RunDifference(string Before, string After, IReadOnlyList<Move> Moves, IReadOnlyList<LineMove> Lines);
