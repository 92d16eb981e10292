namespace Quzhou.Platform.Inbox;

/// <summary>A message that took effect here; its redelivery does nothing (收件去重).</summary>
public sealed class InboxRow
{
    /// <summary>Id of the message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Consumer that handled it: each consumer has its own memory.</summary>
    public required string Consumer { get; init; }

    /// <summary>When it took effect.</summary>
    public required DateTimeOffset HandledAt { get; init; }
}
