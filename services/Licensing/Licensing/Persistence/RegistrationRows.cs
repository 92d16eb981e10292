using Quzhou.Licensing.Core.Registrations;
using Zone = Quzhou.Licensing.Core.Catalogue.Zone;

namespace Quzhou.Licensing.Persistence;

/// <summary>A newly registered business of a cancelled item (新注册单位), stored.</summary>
internal sealed class RegistrationRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    /// <summary>Where the business is done, JSON; null when the report named none.</summary>
    public string? Premises { get; init; }

    /// <summary>The check as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public FollowUpCheckState State { get; private set; }

    public uint Version { get; init; }

    internal FollowUpCheck Check
    {
        get => Dossiers.Read<FollowUpCheck>(Dossier);
        set => (Dossier, State) = (Dossiers.Write(value), value.State);
    }
}

/// <summary>Term that the authority's supervision plan sets for the follow-up checks of a cancelled item (监管方案), stored.</summary>
internal sealed class CheckPlanRow
{
    public required Guid Id { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required int Days { get; init; }

    /// <summary>What it counts, as the Core numbers it.</summary>
    public required Core.Guides.DayUnit Unit { get; init; }

    public required string SetBy { get; init; }

    public required DateOnly SetOn { get; init; }
}
