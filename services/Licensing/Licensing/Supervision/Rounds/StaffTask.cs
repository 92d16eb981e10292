using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int MaxInspectors = 20;

    public override Task<StaffTaskResponse> StaffTask(StaffTaskRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("task_id", request.TaskId);
        var etag = check.Etag(request.Etag);
        var officers = check.Officers("inspectors", request.Inspectors, 1, MaxInspectors);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, round) = await work.TaskAsync(id, etag, cancellation);
            if (row.Eligible is null || row.Outcome != InspectionOutcome.Unspecified)
                throw ApiErrors.Precondition("WRONG_STATE", $"tasks/{id}", "仅未能抽到检查人员且未录入结果的任务可以指派", "only a subject without drawn inspectors and without a result is staffed");
            if (round.DrawnBy == work.Actor.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"tasks/{id}", "抽取人员不得指派检查人员", "who drew does not staff", "another-officer");
            if (officers.Count < round.Plan.InspectorsPerSubject)
                throw ApiErrors.Invalid("inspectors", "TOO_FEW", $"每户至少{round.Plan.InspectorsPerSubject}名检查人员", $"needs at least {round.Plan.InspectorsPerSubject}");
            var listed = await work.Db.Set<InspectorRow>()
                .CountAsync(i => i.Agency == round.Agency && i.RemovedOn == null && officers.Contains(i.Officer), cancellation);
            if (listed != officers.Count)
                throw ApiErrors.Invalid("inspectors", "NOT_ON_THE_LIST", "检查人员不在名录库", "names an officer who is not on the list of inspectors");
            if (await work.Db.Set<ConflictRow>().AnyAsync(c => c.Agency == round.Agency && c.SubjectKey == row.SubjectKey && officers.Contains(c.Officer), cancellation))
                throw ApiErrors.Invalid("inspectors", "CONFLICT", "检查人员应当回避", "names an inspector with a conflict of interest");
            (row.Inspectors, row.StaffedBy) = ([.. officers], work.Actor.Officer);
            work.Audit("inspection.staffed", id.ToString(), $"{officers.Count} inspectors");
            await work.Db.SaveChangesAsync(cancellation);
            return new StaffTaskResponse { Task = row.ToMessage(caller) };
        });
    }
}
