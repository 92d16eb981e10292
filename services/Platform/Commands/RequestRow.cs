namespace Quzhou.Platform.Commands;

/// <summary>A request that was answered: the same one again gets the same answer (请求去重).</summary>
public sealed class RequestRow
{
    /// <summary>Longest name of a caller, in characters.</summary>
    public const int MaxCaller = 200;

    /// <summary>Agency and officer.</summary>
    public required string Caller { get; init; }

    /// <summary>Full name of the RPC.</summary>
    public required string Method { get; init; }

    /// <summary>The caller's idempotency key.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>SHA-256 of the request.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The answer, serialized; null only inside the transaction that makes it.</summary>
    public byte[]? Response { get; set; }

    /// <summary>When it was answered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
