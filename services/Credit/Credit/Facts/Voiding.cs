using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Facts;

/// <summary>Takes facts back (撤销事实). They stay in the file, marked, and no rule sees them any more.</summary>
internal static class Voiding
{
    /// <summary>Takes a fact of a locked subject back. The records are not touched: the caller redetermines them.</summary>
    /// <returns>Voided, or Unchanged when it was taken back before; null when there is no such fact.</returns>
    internal static async Task<FactOutcome?> VoidFactAsync(
        this Work<CreditDb> work, SubjectRow subject, string key, string reason, CancellationToken cancellation)
    {
        if (key.StartsWith(BillRow.KeyPrefix, StringComparison.Ordinal))
        {
            var number = key[BillRow.KeyPrefix.Length..];
            var bill = await work.Db.Bills.SingleOrDefaultAsync(b => b.SubjectId == subject.SubjectId && b.BillNumber == number, cancellation);
            return bill is null ? null : Void(bill.VoidedOn, day => bill.VoidedOn = day);
        }
        var conduct = await work.Db.Conduct.SingleOrDefaultAsync(c => c.SubjectId == subject.SubjectId && c.FactKey == key, cancellation);
        return conduct is null ? null : Void(conduct.VoidedOn, day => conduct.VoidedOn = day);

        FactOutcome Void(DateOnly? voidedOn, Action<DateOnly> set)
        {
            if (voidedOn is not null)
                return FactOutcome.Unchanged;
            set(work.Today);
            work.NoteCorrection(subject.SubjectId, key, voided: true, reason, "{}");
            return FactOutcome.Voided;
        }
    }
}
