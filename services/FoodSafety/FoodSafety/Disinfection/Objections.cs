using Grpc.Core;
using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Core.Work.Parameters;
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
            if (row.State != ListingState.Listed)
                throw Refusals.WrongState($"listings/{id}", "仅可对在榜条目提出异议", "only an entry on the list takes an objection");
            var of = await work.OperatorAsync(row.OperatorId, cancellation);
            var decideBy = calendar.AddWorkingDays(work.Today, WorkTerms.ObjectionWorkingDays.On(work.Today).Value);
            (row.State, row.Objection, row.DecideBy, row.DecidedBy, row.Decision) = (ListingState.Disputed, statement, decideBy, null, null);
            await work.DueAsync(FoodWorkKind.Objection, id, of.County, decideBy, cancellation);
            work.Audit("objection.filed", id.ToString(), $"decide by {decideBy:yyyy-MM-dd}");
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
            if (row.State != ListingState.Disputed)
                throw Refusals.WrongState($"listings/{id}", "该条目没有待处理的异议", "no objection is open against the entry", "FileObjection");
            Refusals.MustDiffer(work.Actor.Officer, $"listings/{id}", row.ProposedBy, row.ConfirmedBy);
            var finding = ObjectionDecided.Of(request.Upheld);
            (row.DecidedBy, row.Decision, row.DecideBy) = (work.Actor.Officer, reason, null);
            row.State = request.Upheld ? ListingState.Removed : ListingState.Listed;
            row.RemovedOn = request.Upheld ? work.Today : null;
            row.Findings = StoredBasis.Write([.. StoredBasis.Read(row.Findings), finding]);
            await work.DoneAsync(FoodWorkKind.Objection, id, cancellation);
            work.Audit(request.Upheld ? "objection.upheld" : "objection.rejected", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecideObjectionResponse { Listing = ToMessage(row, Shown(await work.OperatorAsync(row.OperatorId, cancellation), caller)) };
            response.Basis.Add(finding.ToBasis());
            return response;
        });
    }
}
