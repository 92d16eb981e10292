using Grpc.Core;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using LiftReason = Quzhou.Credit.Core.JointPunishment.LiftReason;
using Punishment = Quzhou.Credit.Core.JointPunishment.Punishment;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>The first officer proposes the end (解除联合惩戒提请).</summary>
    public override Task<ProposeLiftResponse> ProposeLift(ProposeLiftRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var reason = (LiftReason)check.Known("reason", request.Reason);
        var note = check.Text("note", request.Note, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var file = await work.Db.PunishmentForEditAsync(punishmentId, etag, cancellation);
            var outcome = LiftDecisions.Propose(
                file.Row.ToCore(), [.. file.Grounds.Select(r => r.ToCore())], reason, note, OfficerOf(work), work.Today);
            var answer = new ProposeLiftResponse { Verdict = VerdictOf(outcome) };
            answer.Basis.AddRange(FindingsOf(outcome, NameOf(punishmentId)).ToBasis());
            AuditRefusal(work, outcome, "punishment.lift-proposal-refused", punishmentId.ToString());
            if (outcome is Outcome<Punishment>.Accepted accepted)
            {
                file.Row.Take(accepted.State, work.Now);
                file.Subject.Version++;
                work.Audit("punishment.lift-proposed", punishmentId.ToString(), $"{reason}");
            }
            answer.Punishment = file.Row.ToPunishment(file.Subject, caller);
            return answer;
        });
    }
}
