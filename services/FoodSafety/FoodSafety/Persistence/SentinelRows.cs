using Quzhou.FoodSafety.Core.Alarms;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>A case of a sentinel hospital, stored. Nothing of it names a patient.</summary>
internal sealed class CaseRow
{
    public const int MaxNumber = 50;
    public const int MaxPlace = 50;
    public const int MaxBatch = 200;

    public required Guid Id { get; init; }

    public required string Hospital { get; init; }

    public required string HospitalCaseNumber { get; init; }

    public DateOnly OnsetOn { get; set; }

    public DateOnly VisitedOn { get; set; }

    /// <summary>Age band as the API numbers it.</summary>
    public V1.AgeBand AgeBand { get; set; }

    public bool Hospitalised { get; set; }

    public string County { get; set; } = "";

    public string Township { get; set; } = "";

    public string Grid { get; set; } = "";

    public string SuspectedBatch { get; set; } = "";

    public Guid? SuspectedOperatorId { get; set; }

    public bool Withdrawn { get; set; }

    public string? WithdrawnFor { get; set; }

    public required DateTimeOffset ReportedAt { get; init; }

    public int Corrections { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    /// <summary>Where it counts: nowhere once it is withdrawn.</summary>
    internal IReadOnlyList<ClusterKey> Keys() => Withdrawn ? [] : ClusterKey.Of(SuspectedBatch, SuspectedOperatorId, County, Township, Grid);
}

/// <summary>
/// A case or failure that an alarm rests on, stored, also after the alarm is closed: what was closed with it does not come
/// again, what is new does.
/// </summary>
internal sealed class AlarmMemberRow
{
    public required Guid AlarmId { get; init; }

    public required Guid MemberId { get; init; }
}
