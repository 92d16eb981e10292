using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class GuideGrpc
{
    private const int LastSerial = 98;

    public override Task<GetGuideResponse> GetGuide(GetGuideRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("guide_id", request.GuideId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Guides.SingleOrDefaultAsync(g => g.Id == id, cancellation);
            return row is not null && (row.State == GuideState.Published || caller.IsOfficer())
                ? new GetGuideResponse { Guide = row.ToMessage(caller) }
                : throw ApiErrors.NotFound("guide", id.ToString());
        }, context.CancellationToken);
    }

    public override Task<ListGuidesResponse> ListGuides(ListGuidesRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var check = new RequestChecks();
        check.Require(Enum.IsDefined(request.Zone), "zone", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        check.Range("serial", request.Serial, 0, LastSerial);
        check.Require(!request.EveryState || caller.IsOfficer(), "every_state", "OFFICERS_ONLY", "仅限工作人员查看未发布的办事指南", "only officers see what is not published");
        check.ThrowIfInvalid();
        var anyZone = request.Zone == Zone.Unspecified;
        var (zone, serial, every) = ((Core.Catalogue.Zone)(int)request.Zone, request.Serial, request.EveryState);
        var page = PageTokens.Read("guides", request.PageSize, request.PageToken, $"{zone}/{serial}/{every}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Guides
                .Where(g => g.Id > after && (every || g.State == GuideState.Published))
                .Where(g => (anyZone || g.Zone == zone) && (serial == 0 || g.Serial == serial))
                .OrderBy(g => g.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListGuidesResponse();
            response.Guides.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
