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
    /// <summary>The second officer's step: from here it goes out to every department (联合惩戒决定).</summary>
    public override Task<ImposePunishmentResponse> ImposePunishment(ImposePunishmentRequest request, ServerCallContext context)
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
            var outcome = PunishmentDecisions.Impose(
                file.Row.ToCore(), [.. file.Grounds.Select(r => r.ToCore())], OfficerOf(work), work.Today, note, Recipients.All);
            var answer = new ImposePunishmentResponse { Verdict = VerdictOf(outcome) };
            answer.Basis.AddRange(FindingsOf(outcome, NameOf(punishmentId)).ToBasis());
            AuditRefusal(work, outcome, "punishment.imposition-refused", punishmentId.ToString());
            if (outcome is Outcome<Punishment>.Accepted accepted)
            {
                await work.SendOutAsync(file, accepted.State, policy, cancellation);
                work.Audit("punishment.imposed", punishmentId.ToString(), $"version {accepted.State.Version}, until {accepted.State.Decision!.ExpiresOn:yyyy-MM-dd}");
            }
            answer.Punishment = file.Row.ToPunishment(file.Subject, caller);
            return answer;
        });
    }
}
