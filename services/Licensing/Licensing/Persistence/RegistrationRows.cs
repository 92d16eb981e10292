using Quzhou.Licensing.V1;
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

    public required DateOnly RegisteredOn { get; init; }

    public required DateOnly ReportedOn { get; init; }

    public required string ReportedBy { get; init; }

    /// <summary>Where the business is done, JSON; null when the report named none.</summary>
    public string? Premises { get; init; }

    public required DateOnly CheckDueOn { get; init; }

    public DateOnly? CheckedOn { get; set; }

    public FollowUpOutcome Outcome { get; set; }

    /// <summary>Officers of the check.</summary>
    public string[] Inspectors { get; set; } = [];

    public string Note { get; set; } = "";

    public string Record { get; set; } = "";

    public uint Version { get; init; }
}
