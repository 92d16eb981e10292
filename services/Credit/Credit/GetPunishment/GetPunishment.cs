using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>One joint punishment (联合惩戒查询).</summary>
    public override Task<GetPunishmentResponse> GetPunishment(GetPunishmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.JointPunishments.SingleOrDefaultAsync(p => p.Id == punishmentId, cancellation)
                ?? throw CreditErrors.PunishmentUnknown(punishmentId);
            var subject = await db.Subjects.SingleAsync(s => s.SubjectId == row.SubjectId, cancellation);
            return new GetPunishmentResponse { Punishment = row.ToPunishment(subject, caller) };
        }, context.CancellationToken);
    }
}
