using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

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
            var standing = await work.StandingOfAsync(SubjectId.Parse(of.SubjectId), cancellation);
            var (holds, finding) = FirmMayBeListed.Find(of.Kind, request.List == DisinfectionList.Red, standing.Facts());
            var response = new ProposeListingResponse { Verdict = holds ? Verdict.Granted : Verdict.Refused };
            response.Basis.Add(finding.ToBasis());
            if (!holds)
            {
                work.Audit("listing.refused", operatorId.ToString(), finding.RuleId);
                return response;
            }
            if (await work.Db.Listings.AnyAsync(l => l.OperatorId == operatorId && l.State != ListingState.Removed, cancellation))
                throw Refusals.WrongState($"operators/{operatorId}", "该单位已在榜或已提请", "the firm has an entry already", "RemoveListing");
            var row = new ListingRow
            {
                Id = Guid.CreateVersion7(work.Now),
                OperatorId = operatorId,
                List = request.List,
                Reason = reason,
                Evidence = evidence,
                ProposedBy = work.Actor.Officer,
                State = ListingState.Proposed,
                Findings = StoredBasis.Write([finding]),
            };
            work.Db.Listings.Add(row);
            work.Audit("listing.proposed", row.Id.ToString(), $"operator {operatorId}, {row.List}");
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
            if (row.State != ListingState.Proposed)
                throw Refusals.WrongState($"listings/{id}", "该条目不在待审定状态", "the entry does not wait for a confirmation");
            Refusals.MustDiffer(work.Actor.Officer, $"listings/{id}", row.ProposedBy);
            (row.State, row.ConfirmedBy, row.ListedOn) = (ListingState.Listed, work.Actor.Officer, work.Today);
            work.Audit("listing.confirmed", id.ToString(), $"{row.List}");
            await work.Db.SaveChangesAsync(cancellation);
            return new ConfirmListingResponse { Listing = ToMessage(row, Shown(await work.OperatorAsync(row.OperatorId, cancellation), caller)) };
        });
    }

    public override Task<RemoveListingResponse> RemoveListing(RemoveListingRequest request, ServerCallContext context)
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
            if (row.State is not (ListingState.Proposed or ListingState.Listed))
                throw Refusals.WrongState($"listings/{id}", "异议处理中或已撤榜的条目不得撤榜", "an entry with an open objection, or one that is off the list, is not removed", "DecideObjection");
            (row.State, row.RemovedOn) = (ListingState.Removed, work.Today);
            work.Audit("listing.removed", id.ToString(), reason);
            await work.Db.SaveChangesAsync(cancellation);
            return new RemoveListingResponse { Listing = ToMessage(row, Shown(await work.OperatorAsync(row.OperatorId, cancellation), caller)) };
        });
    }

    private static string Shown(OperatorRow row, Caller caller) => SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller).Name;
}
