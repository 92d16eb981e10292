using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("runs", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Runs.Where(r => r.Year == request.Year && r.Number > after).OrderBy(r => r.Number).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var ids = shown.Select(r => r.Id).ToList();
            var approvals = (await db.RunApprovals.Where(a => ids.Contains(a.RunId)).OrderBy(a => a.At).ToListAsync(cancellation)).ToLookup(a => a.RunId, a => a.Officer);
            var response = new ListRunsResponse();
            response.Runs.AddRange(shown.Select(r => r.ToMessage(approvals[r.Id])));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Number.ToString());
            return response;
        }, context.CancellationToken);
    }
}
