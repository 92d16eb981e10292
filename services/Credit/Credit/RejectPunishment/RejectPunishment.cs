using Grpc.Core;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Punishment = Quzhou.Credit.Core.JointPunishment.Punishment;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>The second officer rejects the proposal (不予联合惩戒); nothing goes out.</summary>
    public override Task<RejectPunishmentResponse> RejectPunishment(RejectPunishmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var file = await work.Db.PunishmentForEditAsync(punishmentId, etag, cancellation);
            var outcome = PunishmentDecisions.Reject(file.Row.ToCore(), OfficerOf(work), work.Today, reason);
            var answer = new RejectPunishmentResponse();
            answer.Basis.AddRange(FindingsOf(outcome, NameOf(punishmentId)).ToBasis());
            file.Row.Take(((Outcome<Punishment>.Accepted)outcome).State, work.Now);
            work.Audit("punishment.rejected", punishmentId.ToString());
            answer.Punishment = file.Row.ToPunishment(file.Subject, caller);
            return answer;
        });
    }
}
