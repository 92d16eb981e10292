using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.AntiEntropy;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Register;

namespace Quzhou.Credit.PublishedRegister;

/// <summary>
/// The credit office enforces as a department too: its register of enforced punishments is compared with its own
/// decisions, without a call. Nobody else keeps an anchor in that comparison.
/// </summary>
internal sealed class OwnRegisterSource(IDbContextFactory<CreditDb> contexts, RegisterSnapshot snapshot) : IRegisterSource
{
    public async Task<RegisterSummary> GetDigestAsync(AuditPoint auditHead, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var summary = await snapshot.SummariseAsync(db, cancellation);
        return new RegisterSummary(summary.Sequence, summary.Digest, null, null);
    }

    public async IAsyncEnumerable<RegisterChange> ReadAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var entry in RegisterSnapshot.EntriesAfter(db, afterSequence).WithCancellation(cancellation))
        {
            yield return entry.Lifted
                ? new RegisterChange.Lifted(ContractJson.Read<JointPunishmentLifted>(entry.EventJson))
                : new RegisterChange.Imposed(ContractJson.Read<JointPunishmentImposed>(entry.EventJson));
        }
    }
}
