using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Audit;

/// <summary>Result of a verification (核验结果).</summary>
/// <param name="Entries">Entries that hold.</param>
/// <param name="FirstBroken">Number of the first entry that does not hold; 0 when all hold.</param>
/// <param name="Reason">Stable code of what is wrong; empty when all hold.</param>
public readonly record struct AuditVerdict(long Entries, long FirstBroken, string Reason)
{
    /// <summary>True when nothing was changed, removed or cut off.</summary>
    public bool IsIntact => FirstBroken == 0;
}

/// <summary>Recomputes the chain.</summary>
internal static class AuditVerifier
{
    /// <summary>
    /// Recomputes the chain from a point on (the origin by default) in bounded memory, in one snapshot of the database,
    /// and compares it with its head and with an anchor that another service kept.
    /// </summary>
    internal static async Task<AuditVerdict> VerifyAsync(
        ServiceDbContext db, AuditPoint from, AuditPoint? anchor, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var head = await db.AuditHead.AsNoTracking().SingleAsync(cancellation);
        var (sequence, hash) = (from.Sequence, from.Hash);
        var rows = db.AuditEntries.AsNoTracking().Where(r => r.Sequence > from.Sequence).OrderBy(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (row.Sequence != sequence + 1)
                return new(sequence, sequence + 1, "GAP");
            if (!AuditChain.Holds(row, hash))
                return new(sequence, row.Sequence, "HASH_MISMATCH");
            if (anchor is { } kept && kept.Sequence == row.Sequence && !kept.Hash.AsSpan().SequenceEqual(row.Hash))
                return new(sequence, row.Sequence, "ANCHOR_MISMATCH");
            (sequence, hash) = (row.Sequence, row.Hash);
        }
        if (head.Sequence != sequence || !head.Hash.AsSpan().SequenceEqual(hash))
            return new(sequence, Math.Min(head.Sequence, sequence) + 1, "TRUNCATED");
        return anchor is { } last && last.Sequence > sequence
            ? new(sequence, sequence + 1, "TRUNCATED")
            : new(sequence, 0, "");
    }
}

/// <summary>A place in a chain.</summary>
/// <param name="Sequence">Number of entries up to there.</param>
/// <param name="Hash">Hash of the last of them.</param>
public sealed record AuditPoint(long Sequence, byte[] Hash)
{
    /// <summary>Before the first entry.</summary>
    public static readonly AuditPoint Start = new(0, AuditChain.Origin);
}
