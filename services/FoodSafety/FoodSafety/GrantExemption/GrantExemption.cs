using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<GrantExemptionResponse> GrantExemption(GrantExemptionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("operator_id", request.OperatorId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var until = check.Date("until", request.Until);
        var reason = check.Text("reason", request.Reason, MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (until <= work.Today)
                throw ApiErrors.Invalid("until", "NOT_IN_THE_FUTURE", "截止日应晚于今日", "must be after today");
            var row = await work.OperatorAsync(id, etag, cancellation);
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.SubjectId), cancellation);
            var response = new GrantExemptionResponse { RegisterSequence = standing.RegisterSequence };
            if (PunishedOperatorHasNoExemption.Check(standing.Facts()) is { } refusal)
            {
                response.Verdict = Verdict.Refused;
                response.Basis.Add(refusal.ToBasis());
                work.Audit("exemption.refused", row.Id.ToString(), $"register {standing.RegisterSequence}");
            }
            else
            {
                response.Verdict = Verdict.Granted;
                row.ExemptUntil = until;
                work.Audit("exemption.granted", row.Id.ToString(), $"until {until:yyyy-MM-dd}: {reason[..Math.Min(reason.Length, 200)]}");
                await work.Db.SaveChangesAsync(cancellation);
            }
            response.Operator = row.ToMessage(standing, caller);
            return response;
        });
    }
}
