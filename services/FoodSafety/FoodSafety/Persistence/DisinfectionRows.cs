using Quzhou.FoodSafety.V1;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An entry of the red or black list of disinfection firms, stored.</summary>
internal sealed class ListingRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required DisinfectionList List { get; init; }

    public required string Reason { get; init; }

    public required string Evidence { get; init; }

    public required string ProposedBy { get; init; }

    public required ListingState State { get; set; }

    public string? ConfirmedBy { get; set; }

    public DateOnly? ListedOn { get; set; }

    public string? Objection { get; set; }

    public DateOnly? DecideBy { get; set; }

    public string? DecidedBy { get; set; }

    public string? Decision { get; set; }

    public DateOnly? RemovedOn { get; set; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; set; }

    public uint Version { get; init; }
}
