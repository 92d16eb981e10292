using Quzhou.Contracts.V1;

namespace Quzhou.Platform.Register;

/// <summary>One punishment in this department's register, in the newest version it saw.</summary>
public sealed class PunishmentRow
{
    /// <summary>Id of the punishment.</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Newest version seen.</summary>
    public required int Version { get; set; }

    /// <summary>True when that version ends the punishment.</summary>
    public required bool Lifted { get; set; }

    /// <summary>Place of that version in the credit service's register.</summary>
    public required long Sequence { get; set; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; set; }

    /// <summary>The newest decision as JSON; null when only the end was ever seen.</summary>
    public string? Decision { get; set; }

    /// <summary>Level of the newest decision.</summary>
    public DishonestyLevel Level { get; set; }

    /// <summary>Day of the newest decision; null when only the end was ever seen.</summary>
    public DateOnly? ImposedOn { get; set; }

    /// <summary>Last day of force; null when only the end was ever seen.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Contract type of the stored answer.</summary>
    public string? AnswerType { get; set; }

    /// <summary>The answer to the newest version, as JSON: given again when that version arrives again.</summary>
    public string? Answer { get; set; }

    /// <summary>When the newest version was applied here.</summary>
    public required DateTimeOffset AppliedAt { get; set; }
}
