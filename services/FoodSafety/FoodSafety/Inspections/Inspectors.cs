using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<RegisterInspectorResponse> RegisterInspector(RegisterInspectorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var officer = check.Officer("officer", request.Officer);
        var county = check.Text("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (await work.Db.Inspectors.AnyAsync(i => i.Officer == officer, cancellation))
                throw ApiErrors.AlreadyExists("inspector", officer);
            var row = new InspectorRow { Id = Guid.CreateVersion7(work.Now), Officer = officer, County = county, Active = true };
            work.Db.Inspectors.Add(row);
            work.Audit("inspector.registered", row.Id.ToString(), county);
            return new RegisterInspectorResponse { Inspector = row.ToMessage(0) };
        });
    }

    public override Task<SetInspectorActiveResponse> SetInspectorActive(SetInspectorActiveRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspector_id", request.InspectorId);
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<InspectorRow>("inspector", id, cancellation);
            row.Active = request.Active;
            work.Audit(row.Active ? "inspector.activated" : "inspector.deactivated", id.ToString(), reason);
            return new SetInspectorActiveResponse { Inspector = row.ToMessage(await work.Db.Conflicts.CountAsync(c => c.InspectorId == id, cancellation)) };
        });
    }

    public override Task<DeclareConflictResponse> DeclareConflict(DeclareConflictRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspector_id", request.InspectorId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<InspectorRow>("inspector", id, cancellation);
            var subject = (await work.OperatorAsync(operatorId, cancellation)).SubjectId;

            // Declared twice, it stands once.
            if (!await work.Db.Conflicts.AnyAsync(c => c.InspectorId == id && c.SubjectId == subject, cancellation))
            {
                work.Db.Conflicts.Add(new ConflictRow { InspectorId = id, SubjectId = subject, Reason = reason, DeclaredOn = work.Today });
                work.Audit("conflict.declared", id.ToString(), $"operator {operatorId}");
                await work.Db.SaveChangesAsync(cancellation);
            }
            return new DeclareConflictResponse { Inspector = row.ToMessage(await work.Db.Conflicts.CountAsync(c => c.InspectorId == id, cancellation)) };
        });
    }

    public override Task<ListInspectorsResponse> ListInspectors(ListInspectorsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var activeOnly = request.ActiveOnly;
        var page = PageTokens.Read("inspectors", request.PageSize, request.PageToken, $"{county}\n{activeOnly}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Inspectors
                .Where(i => i.Id > after && (county == "" || i.County == county) && (!activeOnly || i.Active))
                .OrderBy(i => i.Id)
                .Take(page.Size + 1)
                .Select(i => new { Row = i, Conflicts = db.Conflicts.Count(c => c.InspectorId == i.Id) })
                .ToListAsync(cancellation);
            var response = new ListInspectorsResponse();
            response.Inspectors.AddRange(rows.Take(page.Size).Select(r => r.Row.ToMessage(r.Conflicts)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Row.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
