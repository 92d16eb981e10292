using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Register;

namespace Quzhou.Credit.PublishedRegister;

/// <summary>The published register as a whole.</summary>
internal sealed class RegisterSnapshot
{
    private RegisterDigestAt? last;

    /// <summary>
    /// Sequence, digest and size. Every change of the register takes a new sequence number in its own transaction, so
    /// the digest of a sequence number never changes and is computed once.
    /// </summary>
    internal async Task<RegisterDigestAt> SummariseAsync(CreditDb db, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var sequence = await db.RegisterHead.Select(h => h.Sequence).SingleAsync(cancellation);
        if (Volatile.Read(ref last) is { } known && known.Sequence == sequence)
            return known;
        var lines = await db.RegisterEntries.Select(e => new RegisterLine(e.PunishmentId, e.Version, e.Lifted)).ToListAsync(cancellation);
        var summary = new RegisterDigestAt(sequence, RegisterDigest.Compute(lines), lines.Count);
        Volatile.Write(ref last, summary);
        return summary;
    }

    /// <summary>Entries changed after a sequence number, in its order.</summary>
    internal static IAsyncEnumerable<RegisterEntryRow> EntriesAfter(CreditDb db, long sequence) =>
        db.RegisterEntries.AsNoTracking().Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).AsAsyncEnumerable();
}

/// <summary>The register at one sequence number.</summary>
/// <param name="Sequence">Sequence number of the newest change.</param>
/// <param name="Digest">Digest over all entries.</param>
/// <param name="Count">Number of entries.</param>
internal sealed record RegisterDigestAt(long Sequence, byte[] Digest, int Count);
