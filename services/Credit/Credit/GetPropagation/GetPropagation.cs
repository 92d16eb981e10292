using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>How far a decision has come, one row a department (落实情况).</summary>
    public override Task<GetPropagationResponse> GetPropagation(GetPropagationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        check.Range("version", request.Version, 0, int.MaxValue);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var newest = await db.JointPunishments.Where(p => p.Id == punishmentId).Select(p => (int?)p.Version).SingleOrDefaultAsync(cancellation)
                ?? throw CreditErrors.PunishmentUnknown(punishmentId);
            if (request.Version > newest)
                throw CreditErrors.VersionUnknown(punishmentId, request.Version);
            var version = request.Version == 0 ? newest : request.Version;
            var rows = await db.Propagation.Where(r => r.PunishmentId == punishmentId && r.Version == version).ToListAsync(cancellation);
            var answer = new GetPropagationResponse
            {
                Settled = rows.Count > 0 && rows.TrueForAll(r => r.ToCore().Succeeded),
                Change = rows.Select(r => r.Change).DefaultIfEmpty().Max(),
            };
            var order = Core.JointPunishment.Recipients.All.ToList();
            answer.Rows.AddRange(rows.OrderBy(r => order.IndexOf(r.Recipient)).Select(r => r.ToRow(policy, time.GetUtcNow())));
            return answer;
        }, context.CancellationToken);
    }
}
