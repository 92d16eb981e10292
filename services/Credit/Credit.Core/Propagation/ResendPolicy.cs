namespace Quzhou.Credit.Core.Propagation;

/// <summary>
/// When a decision is sent again and when its answer is late. Sending never ends: what is not enforced is either asked
/// for again or visibly overdue.
/// </summary>
/// <param name="First">Wait before the second sending.</param>
/// <param name="Longest">The wait doubles with every sending up to this.</param>
/// <param name="OverdueAfter">From the decision on, an answer is late after this.</param>
public sealed record ResendPolicy(TimeSpan First, TimeSpan Longest, TimeSpan OverdueAfter)
{
    /// <summary>10 seconds, doubling up to 10 minutes; late after one minute.</summary>
    public static readonly ResendPolicy Default = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));

    /// <summary>The instant at which the row is due to be sent again; null when no answer is wanted any more.</summary>
    public DateTimeOffset? DueAt(PropagationRow row)
    {
        if (!row.IsOpen)
            return null;
        // Beyond 2^30 doublings every wait is the longest one; the shift would overflow.
        var doublings = Math.Min(row.Attempts - 1, 30);
        var wait = First.Ticks > Longest.Ticks >> doublings ? Longest : TimeSpan.FromTicks(First.Ticks << doublings);
        return row.LastSentAt + wait;
    }

    /// <summary>True when the row is due to be sent again.</summary>
    public bool IsDue(PropagationRow row, DateTimeOffset now) => DueAt(row) <= now;

    /// <summary>The row after another sending.</summary>
    public static PropagationRow Resent(PropagationRow row, DateTimeOffset now) => row with { Attempts = row.Attempts + 1, LastSentAt = now };

    /// <summary>True when an answer is wanted and late (逾期).</summary>
    public bool IsOverdue(PropagationRow row, DateTimeOffset now) => row.IsOpen && now - row.DecidedAt >= OverdueAfter;
}
