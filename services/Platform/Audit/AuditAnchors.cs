using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Audit;

/// <summary>Keeps other services' heads, so that nobody can cut a chain and mend its head without another service telling.</summary>
public static class AuditAnchors
{
    /// <summary>The head of this service's own chain.</summary>
    public static async Task<AuditPoint> HeadAsync(this ServiceDbContext db, CancellationToken cancellation)
    {
        var head = await db.AuditHead.AsNoTracking().SingleAsync(cancellation);
        return new(head.Sequence, head.Hash);
    }

    /// <summary>Keeps a peer's head when it is the highest so far; returns the highest kept before, null when there was none.</summary>
    public static async Task<AuditPoint?> ExchangeAnchorAsync(
        this ServiceDbContext db, string peer, AuditPoint head, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = await db.AuditAnchors.AsNoTracking().SingleOrDefaultAsync(a => a.Peer == peer, cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO audit_anchors (peer, sequence, hash, seen_at) VALUES ({peer}, {head.Sequence}, {head.Hash}, {now})
             ON CONFLICT (peer) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, seen_at = excluded.seen_at
             WHERE audit_anchors.sequence < excluded.sequence
             """,
            cancellation);
        return before is null ? null : new(before.Sequence, before.Hash);
    }
}
