using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<AssignInspectorsResponse> AssignInspectors(AssignInspectorsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspection_id", request.InspectionId);
        var etag = check.Etag(request.Etag);
        var officers = check.Items("officers", request.Officers, MinInspectors, MaxInspectors);
        for (var i = 0; i < officers.Count; i++)
            check.Officer($"officers[{i}]", officers[i]);
        check.Require(officers.Distinct(StringComparer.Ordinal).Count() == officers.Count, "officers", "REPEATED", "人员重复", "names an officer twice");
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.InspectionAsync(id, etag, cancellation);

            if (row.Case is not { } planned || row.RoundId is not { } roundId)
                throw Refusals.WrongState($"inspections/{id}", "仅可为随机抽取的检查指派人员", "only an inspection that was drawn takes names");
            var each = (await RoundAsync(work.Db, roundId, cancellation)).Draw.Plan.InspectorsPerSubject;
            if (officers.Count != each)
                throw ApiErrors.Invalid("officers", "WRONG_NUMBER", $"应为{each}人", $"must be {each}");
            if (await work.Db.Inspectors.CountAsync(i => officers.Contains(i.Officer) && i.Active, cancellation) != officers.Count)
                throw ApiErrors.Invalid("officers", "NOT_ON_THE_LIST", "所列人员不在名录", "names somebody who is not on the list");
            var subject = await work.Db.Operators.Where(o => o.Id == row.OperatorId).Select(o => o.SubjectId).SingleAsync(cancellation);
            var conflicted = await work.Db.Inspectors
                .Where(i => work.Db.Conflicts.Any(c => c.InspectorId == i.Id && c.SubjectId == subject))
                .Select(i => i.Officer)
                .ToListAsync(cancellation);
            row.Case = InspectionDecisions.Assign(planned, [.. officers], conflicted, work.Today).Settle($"inspections/{id}").State!;
            work.Audit("inspection.assigned", id.ToString(), reason);
            await work.Db.SaveChangesAsync(cancellation);
            return new AssignInspectorsResponse { Inspection = row.ToMessage() };
        });
    }
}
