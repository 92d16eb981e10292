using Quzhou.Licensing.V1;
using Zone = Quzhou.Licensing.Core.Catalogue.Zone;

namespace Quzhou.Licensing.Persistence;

/// <summary>A guide (办事指南), stored; a published one is never changed, only replaced.</summary>
internal sealed class GuideRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required GuideState State { get; set; }

    /// <summary>What it says, JSON.</summary>
    public required string Content { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>Number among the published guides of the item, from 1; 0 before.</summary>
    public int Edition { get; set; }

    public string? PublishedBy { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateOnly? ReplacedOn { get; set; }

    public uint Version { get; init; }
}
