using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Ledger;

/// <summary>
/// Sends a decision out (联合惩戒下发): state, register entry, one ledger row a department, event and audit entry, all in
/// the transaction that decides.
/// </summary>
internal static class SendingOut
{
    /// <summary>Sends out the version that a decision has just made.</summary>
    internal static async Task SendOutAsync(
        this Work<CreditDb> work, PunishmentFile file, Punishment decided, ResendPolicy policy, CancellationToken cancellation)
    {
        var db = work.Db;
        file.Row.Take(decided, work.Now);
        file.Subject.Version++;

        var kind = decided.End is null ? VersionKind.Impose : VersionKind.Lift;
        var earlier = await db.Propagation.Where(r => r.PunishmentId == decided.Id).ToListAsync(cancellation);
        var (opened, superseded) = PropagationLedger.Open(
            earlier.Select(r => r.ToCore()), decided.Id, decided.Version, kind, decided.Decision!.Recipients, work.Now);
        var change = await db.NextChangesAsync(decided.Id, superseded.Count + opened.Count, cancellation);
        foreach (var row in superseded)
            earlier.Single(r => r.Version == row.Key.Version && r.Recipient == row.Key.Recipient).Take(row, policy, change++);
        db.Propagation.AddRange(opened.Select(row => PropagationEntry.From(row, policy, change++, Activity.Current?.Id)));

        var sequence = await db.NextSequenceAsync(cancellation);
        object decision = kind == VersionKind.Impose
            ? ToContract.Imposed(decided, file.Subject, file.Grounds, sequence)
            : ToContract.Lifted(decided, file.Subject, sequence);
        await EnterAsync(db, decided, kind, sequence, ContractJson.Write(decision), cancellation);
        work.Publish(decision);
        await db.SignalAsync(cancellation);
    }

    /// <summary>
    /// The first of so many new change numbers of a punishment, one for each row that changes: those who watch read in
    /// this order and can stop at any. Locks the punishment, so that the numbers commit in their order.
    /// </summary>
    internal static async Task<long> NextChangesAsync(this CreditDb db, Guid punishmentId, int count, CancellationToken cancellation) =>
        (await db.Database.SqlQuery<long>(
            $"""UPDATE joint_punishments SET change = change + {count} WHERE id = {punishmentId} RETURNING change - {count} + 1 AS "Value" """).ToListAsync(cancellation)).Single();

    /// <summary>Wakes those who watch, when the transaction commits.</summary>
    internal static Task SignalAsync(this CreditDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify('propagation', '')", cancellation);

    // The lock on the head ends with the transaction, so that sequence numbers commit in their order and leave no gap.
    private static async Task<long> NextSequenceAsync(this CreditDb db, CancellationToken cancellation)
    {
        var head = await db.RegisterHead.FromSql($"SELECT * FROM register_head WHERE id = {RegisterHeadRow.TheOnly} FOR UPDATE").SingleAsync(cancellation);
        return ++head.Sequence;
    }

    private static async Task EnterAsync(CreditDb db, Punishment decided, VersionKind kind, long sequence, string json, CancellationToken cancellation)
    {
        var decidedOn = decided.End?.On ?? decided.Decision!.On;
        if (await db.RegisterEntries.SingleOrDefaultAsync(e => e.PunishmentId == decided.Id, cancellation) is { } entry)
        {
            (entry.Version, entry.Sequence, entry.Lifted, entry.EventJson, entry.DecidedOn) = (decided.Version, sequence, kind == VersionKind.Lift, json, decidedOn);
            return;
        }
        db.RegisterEntries.Add(new RegisterEntryRow
        {
            PunishmentId = decided.Id,
            Version = decided.Version,
            Sequence = sequence,
            Lifted = kind == VersionKind.Lift,
            EventJson = json,
            DecidedOn = decidedOn,
        });
    }
}
