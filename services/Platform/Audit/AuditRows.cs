namespace Quzhou.Platform.Audit;

/// <summary>One entry of the audit log (审计日志). Written once, never changed.</summary>
public sealed class AuditRow
{
    /// <summary>Longest action, in characters.</summary>
    public const int MaxAction = 100;

    /// <summary>Longest target, in characters.</summary>
    public const int MaxTarget = 200;

    /// <summary>Longest details, in characters.</summary>
    public const int MaxDetails = 1000;

    /// <summary>Number in the chain, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Agency of the officer, or the service.</summary>
    public required string Agency { get; init; }

    /// <summary>Officer that acted.</summary>
    public required string Officer { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to.</summary>
    public required string Target { get; init; }

    /// <summary>More.</summary>
    public required string Details { get; init; }

    /// <summary>SHA-256 over the previous hash and this entry.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Head of the chain: where it ends, so that a cut-off end shows.</summary>
public sealed class AuditHeadRow
{
    /// <summary>Id of the only row.</summary>
    public const int TheOnly = 1;

    /// <summary>Always <see cref="TheOnly"/>.</summary>
    public required int Id { get; init; }

    /// <summary>Number of entries.</summary>
    public required long Sequence { get; set; }

    /// <summary>Hash of the last entry.</summary>
    public required byte[] Hash { get; set; }
}

/// <summary>Head of another service's chain as it once was: even a cut that also mends the head shows.</summary>
public sealed class AuditAnchorRow
{
    /// <summary>The other service.</summary>
    public required string Peer { get; init; }

    /// <summary>Number of entries it had.</summary>
    public required long Sequence { get; set; }

    /// <summary>Hash of its last entry then.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>When it said so.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
