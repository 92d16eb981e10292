using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Loads risks for a step and keeps what came of it.</summary>
internal static class Risks
{
    /// <summary>A risk as the officer read it, with its unit; the unit is locked first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<(RiskRow Row, SupervisedSubjectRow Unit)> RiskAsync(this Work<LicensingDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var key = await work.Db.Set<RiskRow>().Where(r => r.Id == id).Select(r => (Guid?)r.SubjectKey).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("risk", id.ToString());
        var unit = await work.LockedAsync<SupervisedSubjectRow>("subject", key, cancellation);
        return (await work.LockedAsync<RiskRow>("risk", id, etag, cancellation), unit);
    }

    internal static async Task<Settled<RiskWarning>> StepAsync(
        this Work<LicensingDb> work, RiskRow row, SupervisedSubjectRow unit, Outcome<RiskWarning> outcome, string action, CancellationToken cancellation)
    {
        var settled = outcome.Settle($"risks/{row.Id}");
        (row.Risk, row.Findings) = (settled.State, StoredBasis.Write(settled.Findings));
        var due = settled.State.ReviewDueOn;
        var basis = due is null ? null : RiskHandled.Review(settled.State.Level, work.Today).Finding;
        await work.KeepAsync(WorkKind.RiskReview, row.Id, unit.Agency, due, basis, cancellation);
        work.Audit(action, row.Id.ToString(), $"{row.Level}, {row.State}");
        await work.Db.SaveChangesAsync(cancellation);
        return settled;
    }
}
