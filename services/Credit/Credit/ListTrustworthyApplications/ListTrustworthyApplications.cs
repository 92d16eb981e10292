using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using TrustworthyState = Quzhou.Credit.Core.Trustworthy.TrustworthyState;

namespace Quzhou.Credit;

internal sealed partial class TrustworthyGrpc
{
    /// <summary>Applications that wait for a review, oldest first (待审查申请). Their ids grow with time.</summary>
    public override Task<ListTrustworthyApplicationsResponse> ListTrustworthyApplications(ListTrustworthyApplicationsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("trustworthy", request.PageSize, request.PageToken, "", defaultSize: 100);
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Trustworthy
                .Where(t => (t.State == TrustworthyState.Requested || t.State == TrustworthyState.PowerCompanyApproved) && t.Id > after)
                .OrderBy(t => t.Id)
                .Take(page.Size + 1)
                .Join(db.Subjects, t => t.SubjectId, s => s.SubjectId, (application, subject) => new { application, subject })
                .OrderBy(r => r.application.Id)
                .ToListAsync(cancellation);
            var answer = new ListTrustworthyApplicationsResponse();
            answer.Applications.AddRange(rows.Take(page.Size).Select(r => r.application.ToApplication(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].application.Id}");
            return answer;
        }, context.CancellationToken);
    }
}
