using Quzhou.FoodSafety.Core.Disinfection;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An entry of the red or black list of disinfection firms, stored.</summary>
internal sealed class ListingRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required DisinfectionList List { get; init; }

    public required string Evidence { get; init; }

    public ListingState State { get; private set; }

    /// <summary>The entry as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; set; }

    public uint Version { get; init; }

    internal ListingCase Case
    {
        get => Dossiers.Read<ListingCase>(Dossier);
        set => (Dossier, State) = (Dossiers.Write(value), value.State);
    }
}
