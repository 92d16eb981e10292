using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using CoreList = Quzhou.FoodSafety.Core.Disinfection.DisinfectionList;
using CoreState = Quzhou.FoodSafety.Core.Disinfection.ListingState;

namespace Quzhou.FoodSafety;

internal sealed partial class DisinfectionGrpc
{
    public override Task<ListListingsResponse> ListListings(ListListingsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.State != ListingState.Unspecified)
            check.Known("state", request.State);
        check.ThrowIfInvalid();
        var (all, state) = (request.State == ListingState.Unspecified, (CoreState)(int)request.State);
        var page = PageTokens.Read("listings", request.PageSize, request.PageToken, $"{request.State}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from listing in db.Listings
                join of in db.Operators on listing.OperatorId equals of.Id
                where listing.Id > after && (all || listing.State == state)
                orderby listing.Id
                select new { Listing = listing, Of = of }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListListingsResponse();
            response.Listings.AddRange(rows.Take(page.Size).Select(r => ToMessage(r.Listing, Shown(r.Of, caller))));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Listing.Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListPublicListingsResponse> ListPublicListings(ListPublicListingsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.List != DisinfectionList.Unspecified)
            check.Known("list", request.List);
        check.ThrowIfInvalid();
        var (all, list) = (request.List == DisinfectionList.Unspecified, (CoreList)(int)request.List);
        var page = PageTokens.Read("public-listings", request.PageSize, request.PageToken, $"{request.List}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from listing in db.Listings
                join of in db.Operators on listing.OperatorId equals of.Id
                where listing.Id > after && (all || listing.List == list)
                where listing.State == CoreState.Listed || listing.State == CoreState.Disputed
                orderby listing.Id
                select new { Listing = listing, Of = of }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPublicListingsResponse();
            response.Listings.AddRange(rows.Take(page.Size).Select(r => new PublicListing
            {
                OperatorName = r.Of.PublicName(),
                County = r.Of.County,
                List = (DisinfectionList)(int)r.Listing.List,
                Reason = r.Listing.Case.Reason,
                ListedOn = r.Listing.Case.Confirmed?.On.ToMessage(),
                Disputed = r.Listing.State == CoreState.Disputed,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Listing.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
