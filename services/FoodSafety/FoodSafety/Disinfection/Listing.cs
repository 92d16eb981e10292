using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreList = Quzhou.FoodSafety.Core.Disinfection.DisinfectionList;
using CoreState = Quzhou.FoodSafety.Core.Disinfection.ListingState;

namespace Quzhou.FoodSafety;

internal sealed partial class DisinfectionGrpc
{
    public override Task<ProposeListingResponse> ProposeListing(ProposeListingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        check.Known("list", request.List);
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var of = await work.OperatorAsync(operatorId, cancellation);
            var record = await work.Db.FirmRecordAsync(operatorId, work.Today, cancellation);
            var open = await work.Db.Listings.AsNoTracking().Where(l => l.OperatorId == operatorId && l.State != CoreState.Removed).ToListAsync(cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var list = (CoreList)(int)request.List;
            var proposed = ListingDecisions
                .Propose(id, operatorId, of.Kind, list, reason, record, [.. open.Select(l => l.Case)], new Act(work.Actor.Officer, work.Today))
                .Settle($"operators/{operatorId}");
            var response = new ProposeListingResponse { Verdict = proposed.Verdict };
            response.Basis.AddRange(proposed.Findings.ToBasis());
            work.Audit(proposed.Granted ? "listing.proposed" : "listing.refused", id.ToString(), $"operator {operatorId}, {list}, {proposed.Rule}");
            if (!proposed.Granted)
                return response;
            var row = new ListingRow { Id = id, OperatorId = operatorId, List = list, Evidence = evidence, Findings = StoredBasis.Write(proposed.Findings), Case = proposed.State! };
            work.Db.Listings.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            response.Listing = ToMessage(row, Shown(of, caller));
            return response;
        });
    }

    public override Task<ConfirmListingResponse> ConfirmListing(ConfirmListingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("listing_id", request.ListingId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ListingRow>("listing", id, etag, cancellation);
            var of = await work.OperatorAsync(row.OperatorId, cancellation);
            var record = await work.Db.FirmRecordAsync(row.OperatorId, work.Today, cancellation);
            var confirmed = ListingDecisions.Confirm(row.Case, record, new Act(work.Actor.Officer, work.Today)).Settle($"listings/{id}");
            (row.Case, row.Findings) = (confirmed.State!, StoredBasis.Write(confirmed.Findings));
            work.Audit(confirmed.Granted ? "listing.confirmed" : "listing.fell", id.ToString(), $"{row.List}, {confirmed.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ConfirmListingResponse { Verdict = confirmed.Verdict, Listing = ToMessage(row, Shown(of, caller)) };
            response.Basis.AddRange(confirmed.Findings.ToBasis());
            return response;
        });
    }

    public override Task<RejectListingResponse> RejectListing(RejectListingRequest request, ServerCallContext context)
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
            var entry = row.Case;
            if (entry.State != CoreState.Proposed)
                throw Refusals.WrongState($"listings/{id}", "该条目不在待审定状态", "the entry does not wait for a decision", "FileObjection");
            Refusals.MustDiffer(work.Actor.Officer, $"listings/{id}", entry.Proposed.By);
            row.Case = entry with { State = CoreState.Removed, RemovedOn = work.Today };
            work.Audit("listing.rejected", id.ToString(), reason);
            await work.Db.SaveChangesAsync(cancellation);
            return new RejectListingResponse { Listing = ToMessage(row, Shown(await work.OperatorAsync(row.OperatorId, cancellation), caller)) };
        });
    }
}
