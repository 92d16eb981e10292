using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair;

/// <summary>What the rules allow for a record on a day (修复条件审查).</summary>
/// <param name="Scope">What could be ended; null when nothing may be repaired.</param>
/// <param name="Findings">The rules that say so, at least one.</param>
public sealed record RepairAssessment(RepairScope? Scope, IReadOnlyList<Finding> Findings)
{
    /// <summary>Assesses an application.</summary>
    /// <param name="record">The record that is to be repaired.</param>
    /// <param name="allRecords">All records of the subject.</param>
    /// <param name="date">Day of the application or of the review.</param>
    /// <exception cref="ArgumentException">The record has no level or no validity, so that the regulation has nothing to repair.</exception>
    public static RepairAssessment Of(CreditRecord record, IReadOnlyCollection<CreditRecord> allRecords, DateOnly date)
    {
        if (record.Level is null || record.ValidUntil is null)
            throw new ArgumentException("A record without level and validity is not under this regulation.", nameof(record));
        if (RecordStillInFile.Bar(record) is { } gone)
            return new RepairAssessment(null, [gone]);
        var (corrected, correction) = CorrectedFirst.Find(record, date);
        if (!corrected)
            return new RepairAssessment(null, [correction]);
        if (NoRepairAfterRelapse.Bar(record, RepairsOfOthers(record, allRecords), date) is { } bar)
            return new RepairAssessment(null, [correction, bar]);
        if (EarlyRepairOfGeneral.Find(record, date) is { } general)
            return new RepairAssessment(general.Scope, [correction, general.Finding]);
        var level = RepairAfterValidity.Find(record, allRecords.Where(r => r.WithdrawnOn is null), date)!.Value;
        if (level.Allowed)
            return new RepairAssessment(RepairScope.Level, [correction, level.Finding]);
        return CorrectionEndsPunishment.Find(record, date) is { } punishment
            ? new RepairAssessment(RepairScope.Punishment, [correction, punishment, level.Finding])
            : new RepairAssessment(null, [correction, level.Finding]);
    }

    private static IEnumerable<DateOnly> RepairsOfOthers(CreditRecord record, IEnumerable<CreditRecord> allRecords) => allRecords
        .Where(r => r.Id != record.Id && r.WithdrawnOn is null)
        .SelectMany(r => new[] { r.LevelRepairedOn, r.PunishmentEndedOn })
        .OfType<DateOnly>();
}
