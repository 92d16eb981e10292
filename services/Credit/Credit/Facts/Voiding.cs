using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Facts;

/// <summary>
/// Takes facts of locked subjects back (撤销事实). They stay in the file, marked, and no rule sees them any more. The records are
/// not touched: the caller redetermines them.
/// </summary>
internal sealed class Voiding
{
    private readonly Work<CreditDb> work;
    private readonly Dictionary<(string Subject, string Key), BillRow> bills;
    private readonly Dictionary<(string Subject, string Key), ConductRow> conduct;

    private Voiding(Work<CreditDb> work, IEnumerable<BillRow> bills, IEnumerable<ConductRow> conduct)
    {
        this.work = work;
        this.bills = bills.ToDictionary(b => (b.SubjectId, b.FactKey));
        this.conduct = conduct.ToDictionary(c => (c.SubjectId, c.FactKey));
    }

    /// <summary>Reads the facts of these keys, set by set.</summary>
    internal static async Task<Voiding> OfAsync(Work<CreditDb> work, IReadOnlyList<(string Subject, string Key)> keys, CancellationToken cancellation)
    {
        var named = keys.Where(k => k.Key.StartsWith(BillRow.KeyPrefix, StringComparison.Ordinal)).ToList();
        var (ids, numbers) = (named.Select(k => k.Subject).ToArray(), named.Select(k => k.Key[BillRow.KeyPrefix.Length..]).ToArray());
        var bills = await work.Db.Bills
            .FromSql($"SELECT b.* FROM unnest({ids}, {numbers}) AS k(s, n) JOIN bills b ON b.subject_id = k.s AND b.bill_number = k.n")
            .ToListAsync(cancellation);
        var (subjects, facts) = (keys.Select(k => k.Subject).ToArray(), keys.Select(k => k.Key).ToArray());
        var conduct = await work.Db.Conduct
            .FromSql($"SELECT c.* FROM unnest({subjects}, {facts}) AS k(s, n) JOIN conduct c ON c.subject_id = k.s AND c.fact_key = k.n")
            .ToListAsync(cancellation);
        return new Voiding(work, bills, conduct);
    }

    /// <summary>Takes one of them back.</summary>
    /// <returns>Voided, or Unchanged when it was taken back before; null when there is no such fact.</returns>
    internal FactOutcome? Void(string subject, string key, string reason)
    {
        if (bills.TryGetValue((subject, key), out var bill))
            return Mark(bill.VoidedOn, day => bill.VoidedOn = day);
        return conduct.TryGetValue((subject, key), out var act) ? Mark(act.VoidedOn, day => act.VoidedOn = day) : null;

        FactOutcome Mark(DateOnly? voidedOn, Action<DateOnly> set)
        {
            if (voidedOn is not null)
                return FactOutcome.Unchanged;
            set(work.Today);
            work.NoteCorrection(subject, key, voided: true, reason, "{}");
            return FactOutcome.Voided;
        }
    }
}
