namespace Quzhou.Admissions.Persistence;

/// <summary>Where a run stands (批次状态).</summary>
internal enum RunState
{
    /// <summary>Waits for the worker.</summary>
    Queued = 1,

    /// <summary>A worker took it; found again at a start, it is run anew.</summary>
    Running = 2,

    /// <summary>Candidates are equal at a line; an officer has to rule.</summary>
    NeedsDecision = 3,

    /// <summary>Complete and verified.</summary>
    Complete = 4,

    /// <summary>The published result of its year.</summary>
    Published = 5,

    /// <summary>Was published and is replaced.</summary>
    Superseded = 6,

    /// <summary>Could not be run, or its certificate does not hold.</summary>
    Failed = 7,

    /// <summary>Complete, but its publication was rejected.</summary>
    Rejected = 8,
}

/// <summary>An allocation run, stored (录取批次); none is ever deleted.</summary>
internal sealed class RunRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>Serial number within the year, from 1.</summary>
    public required int Number { get; init; }

    public required RunState State { get; set; }

    /// <summary>Run whose input, with its rulings, this one repeats; null for a run of what is on file.</summary>
    public Guid? BaseRunId { get; init; }

    public required string Reason { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How often a worker took it.</summary>
    public int Attempts { get; set; }

    /// <summary>SHA-256 of the input.</summary>
    public required byte[] InputDigest { get; init; }

    /// <summary>SHA-256 of the result; null until there is one.</summary>
    public byte[]? ResultDigest { get; set; }

    /// <summary>Sequence of the punishment register that the input rests on.</summary>
    public required long RegisterSequence { get; init; }

    /// <summary>Number of the last correction that the input has in it.</summary>
    public required long LastCorrection { get; init; }

    public required int Candidates { get; init; }

    public int Placed { get; set; }

    /// <summary>What the independent verifier checked, JSON.</summary>
    public string? Certificate { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Failure { get; set; }

    /// <summary>Officer that rejected the publication.</summary>
    public string? RejectedBy { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Rejection { get; set; }

    /// <summary>Rulings that did not fit the input, JSON; null for none.</summary>
    public string? PassedOver { get; set; }

    /// <summary>Counts the changes, so that the row and its etag change with each.</summary>
    public int Changes { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>The input of a run as it was digested.</summary>
internal sealed class RunInputRow
{
    public required Guid RunId { get; init; }

    public required byte[] Input { get; init; }
}

/// <summary>What became of a candidate in a run.</summary>
internal sealed class RunPlacementRow
{
    public required Guid RunId { get; init; }

    /// <summary>Place in the input, from 0.</summary>
    public required int Ordinal { get; init; }

    public required Guid RegistrationId { get; init; }

    /// <summary>School; null when not placed.</summary>
    public Guid? SchoolId { get; init; }

    public required V1.Channel Channel { get; init; }

    /// <summary>Rank of the preference, from 1; 0 when not placed.</summary>
    public required int Preference { get; init; }

    public required int Total { get; init; }

    /// <summary>Digest of the candidate's own data, so that a difference can say whose data changed.</summary>
    public required byte[] DataDigest { get; init; }

    /// <summary>Why, preference by preference, JSON.</summary>
    public required string Basis { get; init; }
}

/// <summary>A line of a school and channel in a run, with its seats.</summary>
internal sealed class RunLineRow
{
    public required Guid RunId { get; init; }

    public required int Ordinal { get; init; }

    public required Guid SchoolId { get; init; }

    public required V1.Channel Channel { get; init; }

    /// <summary>Junior school of a quota line.</summary>
    public Guid? JuniorSchoolId { get; init; }

    public required int Seats { get; init; }

    /// <summary>Seats taken over from other channels; negative for those given up.</summary>
    public required int Moved { get; init; }

    public required int Filled { get; init; }

    /// <summary>Total of the last one placed; null when nobody was.</summary>
    public int? Line { get; init; }

    public int? LastProfessionalRank { get; init; }
}

/// <summary>Candidates equal at a line, stored (并列待定).</summary>
internal sealed class RunTieRow
{
    public required Guid RunId { get; init; }

    public required int Ordinal { get; init; }

    public required Guid SchoolId { get; init; }

    public required V1.Channel Channel { get; init; }

    public Guid? JuniorSchoolId { get; init; }

    /// <summary>Seats that are left for the group.</summary>
    public required int Seats { get; init; }

    /// <summary>Everybody equal, whom a ruling has to order.</summary>
    public required Guid[] Members { get; init; }

    /// <summary>Of them, those that want the seats now.</summary>
    public required Guid[] Competing { get; init; }
}

/// <summary>An officer's ruling on candidates equal at a line (并列裁定).</summary>
internal sealed class RulingRow
{
    public required Guid Id { get; init; }

    public required Guid RunId { get; init; }

    public required int Tie { get; init; }

    public required int Year { get; init; }

    /// <summary>The group in the order ruled.</summary>
    public required Guid[] Order { get; init; }

    public required string Reason { get; init; }

    public required string Officer { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One officer's approval of a publication.</summary>
internal sealed class RunApprovalRow
{
    public required Guid RunId { get; init; }

    public required string Officer { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A correction after the freeze or after publication (更正), never changed.</summary>
internal sealed class CorrectionRow
{
    /// <summary>Serial number.</summary>
    public long Number { get; init; }

    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required Guid RegistrationId { get; init; }

    public required V1.CorrectionKind Kind { get; init; }

    /// <summary>What was and what is, JSON.</summary>
    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Reason { get; init; }

    public required string Officer { get; init; }

    public required DateTimeOffset At { get; init; }
}
