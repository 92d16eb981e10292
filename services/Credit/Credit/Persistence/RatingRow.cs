namespace Quzhou.Credit.Persistence;

/// <summary>Where a rating stands (评定状态).</summary>
internal enum RatingState
{
    /// <summary>Begun; parts are open.</summary>
    Running = 1,

    /// <summary>All users are rated.</summary>
    Finished = 2,

    /// <summary>Broke off and was replaced by the rating of a later day.</summary>
    Superseded = 3,
}

/// <summary>A rating of all users on a day (信用等级评定).</summary>
internal sealed class RatingRow
{
    /// <summary>Day of the rating.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where it stands.</summary>
    public RatingState State { get; set; } = RatingState.Running;

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>One range of users in a rating: the checkpoint from which it goes on (评定分区).</summary>
internal sealed class RatingPartitionRow
{
    /// <summary>Day of the rating.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Number of the range, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>First subject number of the range; empty for the first range, which begins where numbers begin.</summary>
    public required string FromSubject { get; init; }

    /// <summary>First subject number of the next range; null for the last range.</summary>
    public string? ToSubject { get; init; }

    /// <summary>Subjects in the range.</summary>
    public required long Users { get; set; }

    /// <summary>Facts that were read.</summary>
    public long FactsRead { get; set; }

    /// <summary>Users whose records changed.</summary>
    public long UsersChanged { get; set; }

    /// <summary>Days of observation that were added to bills.</summary>
    public long ObservationsAdded { get; set; }

    /// <summary>When the range was done; null while it is open.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}
