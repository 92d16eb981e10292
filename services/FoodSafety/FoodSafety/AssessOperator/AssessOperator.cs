using Grpc.Core;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Supervision;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<AssessOperatorResponse> AssessOperator(AssessOperatorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("operator_id", request.OperatorId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Known("inspection_class", request.InspectionClass);
        var reason = check.Text("reason", request.Reason, MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.OperatorAsync(id, etag, cancellation);
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.SubjectId), cancellation);
            var assessed = ClassDecisions
                .Assess((Core.Operators.InspectionClass)(int)request.InspectionClass, reason, new Act(work.Actor.Officer, work.Today), row.Assessment)
                .Settle($"operators/{id}").State!;
            (row.AssessedClass, row.AssessmentReason, row.AssessedBy, row.AssessedOn) = (assessed.Class, assessed.Reason, assessed.Act.By, assessed.Act.On);
            work.Audit("operator.assessed", row.Id.ToString(), $"{row.AssessedClass}: {reason[..Math.Min(reason.Length, 200)]}");
            await work.Db.SaveChangesAsync(cancellation);
            return new AssessOperatorResponse { Operator = row.ToMessage(standing, caller) };
        });
    }
}
