using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("case_id", request.CaseId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Set<RevocationCaseRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw ApiErrors.NotFound("case", id.ToString());
            var licence = await db.Set<RetailLicenceRow>().AsNoTracking().SingleAsync(l => l.Id == row.LicenceId, cancellation);
            return new GetCaseResponse { Case = row.ToMessage(licence, await db.DocumentsOfAsync(id, cancellation), today, caller) };
        }, context.CancellationToken);
    }

    public override Task<ListCasesResponse> ListCases(ListCasesRequest request, ServerCallContext context)
    {
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("revocation-cases", request.PageSize, request.PageToken, $"{openOnly}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<RevocationCaseRow>().AsNoTracking()
                .Where(c => c.Id > after && (!openOnly || c.IsOpen))
                .Join(db.Set<RetailLicenceRow>(), c => c.LicenceId, l => l.Id, (found, licence) => new { found, licence })
                .OrderBy(r => r.found.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListCasesResponse();
            foreach (var row in rows.Take(page.Size))
            {
                var message = row.found.ToMessage(row.licence, [], today, caller);
                message.Steps.Clear();
                response.Cases.Add(message);
            }
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].found.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
