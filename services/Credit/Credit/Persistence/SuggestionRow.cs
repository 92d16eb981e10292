using System.Globalization;
using Quzhou.Credit.Core.JointPunishment;

namespace Quzhou.Credit.Persistence;

/// <summary>A punishment that the system suggests to the credit office (联合惩戒建议).</summary>
internal sealed class SuggestionRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of the suggestions.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Where it stands.</summary>
    public required SuggestionState State { get; set; }

    /// <summary>Severe records that call for it.</summary>
    public required Guid[] Records { get; set; }

    /// <summary>Basis, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>Proposal that was made of it.</summary>
    public Guid? PunishmentId { get; set; }

    /// <summary>Officer who adopted or dismissed it.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>Why it was dismissed or became void.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Grows with every change; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal void Close(SuggestionState state, string by, string reason, DateTimeOffset now)
    {
        (State, ClosedBy, Reason, ClosedAt) = (state, by, reason, now);
        Revision++;
    }
}
