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
    /// <summary>The second officer declines the end (不予解除); the punishment stays in force.</summary>
    public override Task<RejectLiftResponse> RejectLift(RejectLiftRequest request, ServerCallContext context)
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
            var outcome = LiftDecisions.Decline(file.Row.ToCore(), OfficerOf(work), work.Today, reason);
            var answer = new RejectLiftResponse();
            answer.Basis.AddRange(FindingsOf(outcome, NameOf(punishmentId)).ToBasis());
            file.Row.Take(((Outcome<Punishment>.Accepted)outcome).State, work.Now);
            file.Subject.Version++;
            work.Audit("punishment.lift-declined", punishmentId.ToString());
            answer.Punishment = file.Row.ToPunishment(file.Subject, caller);
            return answer;
        });
    }
}
