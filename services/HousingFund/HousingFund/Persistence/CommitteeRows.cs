using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Persistence;

/// <summary>A member of a meeting, as kept in its row.</summary>
/// <param name="Officer">Officer as in the token.</param>
/// <param name="Function">Function as the API numbers it.</param>
internal sealed record StoredMember(string Officer, MemberFunction Function);

/// <summary>A meeting of the committee (贷审会), stored.</summary>
internal sealed class MeetingRow
{
    public required Guid Id { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Members, JSON.</summary>
    public required string Members { get; init; }

    public required string ReasonOutsideTerm { get; init; }

    internal IReadOnlyList<StoredMember> ReadMembers() => Dossiers.Read<List<StoredMember>>(Members);
}

/// <summary>An item of a meeting's agenda (议题), stored.</summary>
internal sealed class AgendaItemRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    public required AgendaKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    public required ItemState State { get; set; }

    public string? SignedBy { get; set; }

    /// <summary>Basis of the decision, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }
}

/// <summary>A vote that was cast (表决), stored.</summary>
internal sealed class BallotRow
{
    public required Guid ItemId { get; init; }

    public required string Officer { get; init; }

    public required Vote Vote { get; init; }

    public required string Reason { get; init; }
}
