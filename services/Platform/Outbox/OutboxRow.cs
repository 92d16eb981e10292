namespace Quzhou.Platform.Outbox;

/// <summary>A message that was decided and has to reach the broker (发件箱).</summary>
public sealed class OutboxRow
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>Id of the message: the same however often it is published.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Full name of the contract's type.</summary>
    public required string Type { get; init; }

    /// <summary>The contract as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>W3C trace context of the decision, so that one trace spans it all.</summary>
    public string? TraceParent { get; init; }

    /// <summary>W3C trace state.</summary>
    public string? TraceState { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be tried before.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Failed attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>When the broker confirmed it; null while it is pending.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
