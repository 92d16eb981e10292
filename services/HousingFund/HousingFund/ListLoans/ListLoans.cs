using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<ListLoansResponse> ListLoans(ListLoansRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var project = request.ProjectId.Length == 0 ? Guid.Empty : check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("loans", request.PageSize, request.PageToken, project.ToString());
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Loans
                .Where(r => r.Id > after && (project == Guid.Empty || r.ProjectId == project))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListLoansResponse();
            response.Loans.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
