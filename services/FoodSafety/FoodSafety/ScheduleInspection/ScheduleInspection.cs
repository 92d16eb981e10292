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
    public override Task<ScheduleInspectionResponse> ScheduleInspection(ScheduleInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("operator_id", request.OperatorId);
        var plannedOn = check.Date("planned_on", request.PlannedOn);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (plannedOn < work.Today)
                throw ApiErrors.Invalid("planned_on", "IN_THE_PAST", "计划日期不得早于今日", "must not be before today");
            var row = await work.OperatorAsync(id, cancellation);
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.SubjectId), cancellation);
            var punishment = standing.Facts();
            var response = new ScheduleInspectionResponse { RegisterSequence = standing.RegisterSequence };
            if (ExemptOperatorIsNotInspected.Check(row.ToDomain(), punishment, plannedOn) is { } exempt)
            {
                response.Verdict = Verdict.Refused;
                response.Basis.Add(exempt.ToBasis());
                return response;
            }
            var effective = PunishedOperatorIsTopClass.Of(row.AssessedClass, punishment);
            var inspection = new InspectionRow { Id = Guid.CreateVersion7(work.Now), OperatorId = id, Class = effective.Class, PlannedOn = plannedOn };
            work.Db.Inspections.Add(inspection);
            await work.DueAsync(FoodWorkKind.Inspection, inspection.Id, row.County, plannedOn, cancellation);
            work.Audit("inspection.planned", inspection.Id.ToString(), $"operator {id}, {effective.Class}, register {standing.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Verdict = Verdict.Granted;
            response.Basis.Add(effective.Basis.ToBasis());
            response.Inspection = inspection.ToMessage();
            return response;
        });
    }
}
