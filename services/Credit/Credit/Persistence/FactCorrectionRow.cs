namespace Quzhou.Credit.Persistence;

/// <summary>A correction of a fact (事实更正记录): what was known before it is kept.</summary>
internal sealed class FactCorrectionRow
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Key of the fact.</summary>
    public required string FactKey { get; init; }

    /// <summary>True when it was taken back, false when it was replaced.</summary>
    public required bool Voided { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The fact as it was known before, as JSON; without its payments when they were replaced too.</summary>
    public required string Before { get; init; }

    /// <summary>Agency that corrected.</summary>
    public required string Agency { get; init; }

    /// <summary>Officer who corrected.</summary>
    public required string Officer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CorrectedAt { get; init; }
}
