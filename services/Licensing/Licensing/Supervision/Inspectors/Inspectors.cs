using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>The list of inspectors of an agency (执法检查人员名录库).</summary>
internal static class Inspectors
{
    /// <summary>An inspector of the caller's agency, locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<InspectorRow> InspectorAsync(this Work<LicensingDb> work, string officer, CancellationToken cancellation)
    {
        var id = await work.Db.Set<InspectorRow>()
            .Where(r => r.Agency == work.Actor.Agency && r.Officer == officer && r.RemovedOn == null)
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("inspector", officer);
        return await work.LockedAsync<InspectorRow>("inspector", id, cancellation);
    }

    internal static async Task<Inspector> ToMessageAsync(this InspectorRow row, LicensingDb db, CancellationToken cancellation) =>
        row.ToMessage(await db.Set<ConflictRow>().Where(c => c.Agency == row.Agency && c.Officer == row.Officer).Select(c => c.SubjectKey).ToListAsync(cancellation));

    internal static Inspector ToMessage(this InspectorRow row, IEnumerable<Guid> conflicts)
    {
        var message = new Inspector { Inspector_ = row.Officer, Certificate = row.Certificate, RemovedOn = row.RemovedOn?.ToMessage() };
        message.Conflicts.AddRange(conflicts.Order().Select(c => c.ToString()));
        return message;
    }
}
