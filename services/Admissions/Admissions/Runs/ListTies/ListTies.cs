using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListTiesResponse> ListTies(ListTiesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("ties", request.PageSize, request.PageToken, request.RunId);
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await RunAsync(db, id, cancellation);
            var rows = await db.RunTies.Where(t => t.RunId == id && t.Ordinal > after).OrderBy(t => t.Ordinal).Take(page.Size + 1).ToListAsync(cancellation);
            var ruled = (await db.Rulings.Where(r => r.RunId == id).Select(r => r.Tie).ToListAsync(cancellation)).ToHashSet();
            var response = new ListTiesResponse();
            response.Ties.AddRange(rows.Take(page.Size).Select(t => t.ToMessage(ruled.Contains(t.Ordinal))));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Ordinal.ToString());
            return response;
        }, context.CancellationToken);
    }
}
