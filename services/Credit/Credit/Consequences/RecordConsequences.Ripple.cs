using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Objection.Rules;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Consequences;

/// <content>Records left the file: what stood on them falls (异议更正、事实更正的后果), Art. 30.</content>
internal sealed partial class RecordConsequences
{
    /// <summary>
    /// Ends every punishment that stood on nothing else, everywhere and at once; narrows the others to the grounds that are
    /// left; takes back what is only suggested, proposed or not yet pushed.
    /// </summary>
    /// <param name="work">The work that took the records out; the subject is locked, the records carry their withdrawal.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="withdrawn">The records taken out of the file.</param>
    /// <param name="authority">The decision that it rests on, for example <c>objections/…</c> or <c>facts-corrected/…</c>; no personal data.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The punishments that changed.</returns>
    internal async Task<IReadOnlyList<JointPunishmentRow>> RippleAsync(
        Work<CreditDb> work, SubjectRow subject, IReadOnlyCollection<RecordRow> withdrawn, string authority, CancellationToken cancellation)
    {
        if (withdrawn.Count == 0)
            return [];
        var ids = withdrawn.Select(r => r.Id).ToList();
        var touched = await work.Db.JointPunishments
            .Where(p => p.SubjectId == subject.SubjectId && p.State != PunishmentState.Rejected && p.State != PunishmentState.Lifted && p.Grounds.Any(g => ids.Contains(g)))
            .OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(cancellation);
        var changed = new List<JointPunishmentRow>();
        foreach (var id in touched)
        {
            if (await RippleAsync(work, subject, id, authority, cancellation) is { } row)
                changed.Add(row);
        }
        await VoidSuggestionAsync(work, subject, ids, authority, cancellation);
        var pushed = await LastPushesAsync(work.Db, ids, cancellation);
        foreach (var record in withdrawn)
            PushWithdrawal(work, record, pushed.GetValueOrDefault(record.Id), authority);
        await EndPrepaidAsync(work, subject, cancellation);
        subject.Version++;
        return changed;
    }

    private async Task<JointPunishmentRow?> RippleAsync(Work<CreditDb> work, SubjectRow subject, Guid id, string authority, CancellationToken cancellation)
    {
        var row = await work.Db.LockPunishmentAsync(id, cancellation);
        var grounds = await work.Db.Records.Where(r => row!.Grounds.Contains(r.Id)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToListAsync(cancellation);
        if (RippleDecisions.Decide(row!.ToCore(), [.. grounds.Select(r => r.ToCore())], TheSystem, work.Today, authority) is not Outcome<Punishment>.Accepted { State: var decided })
            return null;
        if (decided.Version > row.Version)
            await work.SendOutAsync(new PunishmentFile(subject, row, grounds.FindAll(r => decided.Grounds.Contains(r.Id))), decided, policy, cancellation);
        else
            row.Take(decided, work.Now);
        work.Audit("punishment.grounds-withdrawn", id.ToString(), $"{decided.State}, version {decided.Version}, {decided.Grounds.Count} grounds, on {authority}");
        return row;
    }

    private static async Task VoidSuggestionAsync(Work<CreditDb> work, SubjectRow subject, List<Guid> withdrawn, string authority, CancellationToken cancellation)
    {
        if (await work.Db.Suggestions.SingleOrDefaultAsync(s => s.SubjectId == subject.SubjectId && s.State == SuggestionState.Open, cancellation) is not { } open)
            return;
        var left = open.Records.Except(withdrawn).ToArray();
        if (left.Length == open.Records.Length)
            return;
        if (left.Length > 0)
        {
            (open.Records, open.Revision) = (left, open.Revision + 1);
            return;
        }
        open.Close(SuggestionState.Void, TheSystem.Id, authority, work.Now);
        work.Audit("suggestion.void", open.Id.ToString(), authority);
    }

    private static void PushWithdrawal(Work<CreditDb> work, RecordRow record, PushRow? last, string authority)
    {
        switch (last)
        {
            case { Kind: PushKind.Record, State: PushState.Pending or PushState.Withheld } waiting:
                Change(work, waiting, PushState.Dropped);
                break;
            case { Kind: PushKind.Record, State: PushState.Pushed } pushed:
                work.Db.Pushes.Add(NewPush(work, record, PushKind.Correction, $"{authority}/{pushed.Id}", PushedCorrection.Find(authority)));
                break;
            case { Kind: PushKind.Correction, State: PushState.Dropped } taken:
                Change(work, taken, PushState.Pending);
                break;
        }
    }
}
