using Grpc.Core;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class DisinfectionGrpc
{
    public override Task<FileObjectionResponse> FileObjection(FileObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("listing_id", request.ListingId);
        var etag = check.Etag(request.Etag);
        var statement = check.Text("statement", request.Statement, Reading.MaxFindings);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ListingRow>("listing", id, etag, cancellation);
            var filed = ListingDecisions.FileObjection(row.Case, statement, work.Today, calendar).Settle($"listings/{id}");
            var of = await work.OperatorAsync(row.OperatorId, cancellation);
            row.Case = filed.State!;
            await work.DueAsync(FoodWorkKind.Objection, id, of.County, filed.State!.DecideBy!.Value, cancellation);
            work.Audit("objection.filed", id.ToString(), $"decide by {filed.State.DecideBy:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            return new FileObjectionResponse { Listing = ToMessage(row, Shown(of, caller)) };
        });
    }

    public override Task<DecideObjectionResponse> DecideObjection(DecideObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("listing_id", request.ListingId);
        var etag = check.Etag(request.Etag);
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ListingRow>("listing", id, etag, cancellation);
            var decided = ListingDecisions.Decide(row.Case, request.Upheld, new Act(work.Actor.Officer, work.Today)).Settle($"listings/{id}");
            row.Case = decided.State!;
            row.Findings = StoredBasis.Write([.. StoredBasis.Read(row.Findings), .. decided.Findings]);
            await work.DoneAsync(FoodWorkKind.Objection, id, cancellation);
            work.Audit(request.Upheld ? "objection.upheld" : "objection.rejected", id.ToString(), reason);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecideObjectionResponse { Listing = ToMessage(row, Shown(await work.OperatorAsync(row.OperatorId, cancellation), caller)) };
            response.Basis.AddRange(decided.Findings.ToBasis());
            return response;
        });
    }
}
