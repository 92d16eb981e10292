using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Records;

/// <summary>What a redetermination changed.</summary>
/// <param name="Determined">Records that are new or stand again.</param>
/// <param name="Changed">Records that stand on other facts or days than before.</param>
/// <param name="Withdrawn">Records that were taken out of the file; a joint punishment may stand on one of them.</param>
/// <param name="SubjectsChanged">Subjects whose records changed.</param>
/// <param name="ObservationsAdded">Days of observation that were added to bills.</param>
internal sealed record Redetermined(
    IReadOnlyList<RecordRow> Determined,
    IReadOnlyList<RecordRow> Changed,
    IReadOnlyList<RecordRow> Withdrawn,
    int SubjectsChanged,
    int ObservationsAdded);

/// <summary>
/// Makes the records of users what their facts amount to (重新认定). The only place that writes records of electricity users:
/// single calls, imports, corrections and ratings all end here. Twice is as good as once.
/// </summary>
internal static class Redetermination
{
    /// <summary>Applies the rules to all standing facts of some users and makes their records so.</summary>
    /// <param name="work">The transaction; everything changed in it so far is saved first.</param>
    /// <param name="subjects">The users, locked.</param>
    /// <param name="observeOn">Day of a rating: a look at open bills on that day is kept where it determines something.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task<Redetermined> RunAsync(
        Work<CreditDb> work, IReadOnlyCollection<SubjectRow> subjects, DateOnly? observeOn, CancellationToken cancellation)
    {
        await work.Db.SaveChangesAsync(cancellation);
        var files = await FilesAsync(work.Db, [.. subjects.Select(s => s.SubjectId)], cancellation);
        var (determined, changed, withdrawn) = (new List<RecordRow>(), new List<RecordRow>(), new List<RecordRow>());
        var (subjectsChanged, observations) = (0, 0);
        foreach (var subject in subjects)
        {
            if (!files.TryGetValue(subject.SubjectId, out var file))
                continue;
            if (observeOn is { } day)
                observations += file.Observe(day);
            var changes = file.Changes();
            foreach (var change in changes)
            {
                var row = Apply(work, subject, file, change);
                (change.Kind switch { ChangeKind.Withdrawn => withdrawn, ChangeKind.Changed => changed, _ => determined }).Add(row);
            }
            if (changes.Count == 0)
                continue;
            subject.Version++;
            subjectsChanged++;
        }
        return new Redetermined(determined, changed, withdrawn, subjectsChanged, observations);
    }

    // Bills are read as they are stored now; those of this transaction are already tracked and just as new.
    private static async Task<Dictionary<string, ConductFile>> FilesAsync(CreditDb db, string[] ids, CancellationToken cancellation)
    {
        var files = new Dictionary<string, ConductFile>(StringComparer.Ordinal);
        ConductFile FileOf(string subject) => files.TryGetValue(subject, out var file) ? file : files[subject] = ConductFile.Empty(subject);
        foreach (var bill in await db.Bills.Where(b => ids.Contains(b.SubjectId) && b.VoidedOn == null && (b.SettledOn == null || b.SettledOn > b.DueOn)).ToListAsync(cancellation))
            FileOf(bill.SubjectId).Bills.Add(bill);
        foreach (var fact in await db.Conduct.Where(c => ids.Contains(c.SubjectId) && c.VoidedOn == null).ToListAsync(cancellation))
            FileOf(fact.SubjectId).Conduct.Add(fact);
        foreach (var record in await db.Records.Where(r => ids.Contains(r.SubjectId) && r.RuleId != null).ToListAsync(cancellation))
            FileOf(record.SubjectId).Records.Add(record);
        return files;
    }

    private static RecordRow Apply(Work<CreditDb> work, SubjectRow subject, ConductFile file, RecordChange change)
    {
        if (change is { Kind: ChangeKind.Withdrawn, Row: { } gone })
        {
            (gone.Withdrawal, gone.WithdrawnOn, gone.ChangedAt) = (RecordWithdrawal.FactCorrected, work.Today, work.Now);
            work.Audit("dishonesty.withdrawn", gone.Id.ToString(), $"{RecordWithdrawal.FactCorrected}, {gone.RuleId}");
            return gone;
        }
        var content = change.Content!;
        var row = change.Row ?? NewRecord(work, subject, file, content);
        content.WriteTo(row);
        (row.Withdrawal, row.WithdrawnOn, row.ChangedAt) = (null, null, work.Now);
        var action = change.Kind switch { ChangeKind.New => "dishonesty.determined", ChangeKind.Reinstated => "dishonesty.reinstated", _ => "dishonesty.redetermined" };
        work.Audit(action, row.Id.ToString(), $"{row.Behaviour} {row.Level}, {row.RuleId}");
        return row;
    }

    private static RecordRow NewRecord(Work<CreditDb> work, SubjectRow subject, ConductFile file, RecordContent content)
    {
        var behaviour = content.Behaviour;
        var (source, evidence) = file.OriginOf(behaviour.AnchorKey);
        var row = new RecordRow
        {
            Id = Guid.CreateVersion7(),
            SubjectId = subject.SubjectId,
            Source = source,
            Behaviour = behaviour.Behaviour,
            Level = behaviour.Level,
            BillNumber = content.BillNumber,
            RuleId = behaviour.RuleId,
            AnchorKey = behaviour.AnchorKey,
            OccurredOn = behaviour.OccurredOn,
            DeterminedOn = behaviour.DeterminedOn,
            Evidence = evidence,
            Findings = "[]",
            RecordedAt = work.Now,
            ChangedAt = work.Now,
        };
        work.Db.Records.Add(row);
        return row;
    }

    // A behaviour found in several facts is told by the one that completed it.
    private static (string Source, string Evidence) OriginOf(this ConductFile file, string key) =>
        file.Bills.Find(b => b.FactKey == key) is { } bill ? (bill.Source, bill.Evidence)
        : file.Conduct.Find(c => c.FactKey == key) is { } conduct ? (conduct.Source, conduct.Evidence)
        : ("", "");
}
