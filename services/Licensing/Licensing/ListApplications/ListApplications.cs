using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<ListApplicationsResponse> ListApplications(ListApplicationsRequest request, ServerCallContext context)
    {
        var number = OptionalSubject(request.SubjectId);
        var page = PageTokens.Read("applications", request.PageSize, request.PageToken, number);
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Applications
                .Where(r => r.Id > after && (number == "" || r.ApplicantId == number))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListApplicationsResponse();
            response.Applications.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static string OptionalSubject(string subjectId)
    {
        if (subjectId.Length == 0)
            return "";
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", subjectId);
        check.ThrowIfInvalid();
        return subject.Reveal();
    }
}
