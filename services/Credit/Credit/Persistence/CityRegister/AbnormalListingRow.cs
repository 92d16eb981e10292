using System.Globalization;
using Quzhou.Credit.Core.CityRegister;

namespace Quzhou.Credit.Persistence;

/// <summary>An entry of abnormal operation (经营异常名录), as market regulation reported it.</summary>
internal sealed class AbnormalListingRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Agency that decided it.</summary>
    public required string Source { get; init; }

    /// <summary>Number of its decision; unique within the agency.</summary>
    public required string Reference { get; init; }

    /// <summary>Why, as the decision states it.</summary>
    public required string Reason { get; init; }

    /// <summary>The text that the decision rests on, as it states it.</summary>
    public required string StatedBasis { get; init; }

    /// <summary>Day of entry.</summary>
    public required DateOnly EnteredOn { get; init; }

    /// <summary>Day of removal; null while it stands.</summary>
    public DateOnly? RemovedOn { get; set; }

    /// <summary>Why it was removed; null while it stands.</summary>
    public string? RemovalReason { get; set; }

    /// <summary>Grows with every edit; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>When this state of it became known; set with every edit, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal AbnormalListing ToCore() => new(Id, Source, EnteredOn, RemovedOn);

    internal void Remove(DateOnly on, string reason, DateTimeOffset now) =>
        (RemovedOn, RemovalReason, Revision, ChangedAt) = (on, reason, Revision + 1, now);
}
