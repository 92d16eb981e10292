using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Persistence;

/// <summary>One determination of dishonest behaviour (失信记录).</summary>
internal sealed class RecordRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Agency or service that reported it.</summary>
    public required string Source { get; init; }

    /// <summary>Stable code of the behaviour.</summary>
    public required string Behaviour { get; init; }

    /// <summary>Level; null when the source's text grades nothing.</summary>
    public DishonestyLevel? Level { get; init; }

    /// <summary>Bill that it is about; null for other behaviour.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Report that a department sent; null for what was reported here.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>Rule that found it in the user's facts; null for what a department reported.</summary>
    public string? RuleId { get; init; }

    /// <summary>Key of the fact that completed it; null for what a department reported. Unique with the rule within a subject.</summary>
    public string? AnchorKey { get; init; }

    /// <summary>Keys of the facts that made it; empty for what a department reported.</summary>
    public string[] FactKeys { get; set; } = [];

    /// <summary>Day the behaviour happened or began.</summary>
    public required DateOnly OccurredOn { get; set; }

    /// <summary>Day of determination; an earlier one can become known.</summary>
    public required DateOnly DeterminedOn { get; set; }

    /// <summary>Last day of validity; null when the source's text gives none.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Day on which the behaviour was corrected in full.</summary>
    public DateOnly? CorrectedOn { get; set; }

    /// <summary>Day from which it no longer counts for the level.</summary>
    public DateOnly? LevelRepairedOn { get; set; }

    /// <summary>Day from which it carries no joint punishment.</summary>
    public DateOnly? PunishmentEndedOn { get; set; }

    /// <summary>True while an objection against it is handled (异议标识), Art. 31.</summary>
    public bool Disputed { get; set; }

    /// <summary>Why it was taken out of the file; null while it stands.</summary>
    public RecordWithdrawal? Withdrawal { get; set; }

    /// <summary>Day on which it was taken out of the file.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Reference of the evidence.</summary>
    public required string Evidence { get; init; }

    /// <summary>The rules that found it, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When this state of it became known; set with every change, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal CreditRecord ToCore() =>
        new(Id, Behaviour, Level, OccurredOn, DeterminedOn, ValidUntil, CorrectedOn, LevelRepairedOn, PunishmentEndedOn, WithdrawnOn);

    internal void Take(CreditRecord record, DateTimeOffset now) =>
        (CorrectedOn, LevelRepairedOn, PunishmentEndedOn, WithdrawnOn, ChangedAt) =
        (record.CorrectedOn, record.LevelRepairedOn, record.PunishmentEndedOn, record.WithdrawnOn, now);
}
