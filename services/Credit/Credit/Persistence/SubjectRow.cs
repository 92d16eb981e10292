using Quzhou.Law;

namespace Quzhou.Credit.Persistence;

/// <summary>A subject of the city register (信用主体).</summary>
internal sealed class SubjectRow
{
    /// <summary>Number, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Stands for the subject where its number may not: cache keys, targets of restrictions.</summary>
    public required Guid Key { get; init; }

    /// <summary>Kind of subject.</summary>
    public required SubjectType Type { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; set; }

    /// <summary>Grows with every change that can change an answer about the subject; part of the cache key.</summary>
    public required long Version { get; set; }

    /// <summary>When it was first reported.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal SubjectId Id => Law.SubjectId.Parse(SubjectId);
}
