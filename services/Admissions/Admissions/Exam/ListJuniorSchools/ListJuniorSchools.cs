using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ListJuniorSchoolsResponse> ListJuniorSchools(ListJuniorSchoolsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("junior-schools", request.PageSize, request.PageToken, "");
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.JuniorSchools.Where(r => string.Compare(r.Code, page.Key) > 0).OrderBy(r => r.Code).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListJuniorSchoolsResponse();
            response.JuniorSchools.AddRange(rows.Take(page.Size).Select(r => r.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Code);
            return response;
        }, context.CancellationToken);
    }
}
