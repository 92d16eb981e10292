using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Audit;

/// <summary>What a work wants written.</summary>
internal readonly record struct AuditFact(string Action, string Target, string Details);

/// <summary>Appends to the chain.</summary>
internal static class AuditLog
{
    internal static async Task AppendAsync(
        ServiceDbContext db, Actor actor, DateTimeOffset now, List<AuditFact> facts, CancellationToken cancellation)
    {
        var head = await db.AuditHead.FromSql($"SELECT * FROM audit_head WHERE id = {AuditHeadRow.TheOnly} FOR UPDATE").SingleAsync(cancellation);
        foreach (var fact in facts)
        {
            var sequence = head.Sequence + 1;
            var hash = AuditChain.HashOf(head.Hash, sequence, now, actor.Agency, actor.Officer, fact.Action, fact.Target, fact.Details);
            db.AuditEntries.Add(new AuditRow
            {
                Sequence = sequence,
                CreatedAt = now,
                Agency = actor.Agency,
                Officer = actor.Officer,
                Action = fact.Action,
                Target = fact.Target,
                Details = fact.Details,
                Hash = hash,
            });
            (head.Sequence, head.Hash) = (sequence, hash);
        }
    }
}
