using Grpc.Core;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Punishment = Quzhou.Credit.Core.JointPunishment.Punishment;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>The second officer confirms the end; it goes out to every department (解除联合惩戒决定).</summary>
    public override Task<ConfirmLiftResponse> ConfirmLift(ConfirmLiftRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var note = check.OptionalText("note", request.Note, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var file = await work.Db.PunishmentForEditAsync(punishmentId, etag, cancellation);
            var outcome = LiftDecisions.Confirm(file.Row.ToCore(), [.. file.Grounds.Select(r => r.ToCore())], OfficerOf(work), work.Today, note);
            var answer = new ConfirmLiftResponse { Verdict = VerdictOf(outcome) };
            answer.Basis.AddRange(FindingsOf(outcome, NameOf(punishmentId)).ToBasis());
            AuditRefusal(work, outcome, "punishment.lift-refused", punishmentId.ToString());
            if (outcome is Outcome<Punishment>.Accepted accepted)
            {
                await work.SendOutAsync(file, accepted.State, policy, cancellation);
                work.Audit("punishment.lifted", punishmentId.ToString(), $"version {accepted.State.Version}, {accepted.State.End!.Reason}");
            }
            answer.Punishment = file.Row.ToPunishment(file.Subject, caller);
            return answer;
        });
    }
}
