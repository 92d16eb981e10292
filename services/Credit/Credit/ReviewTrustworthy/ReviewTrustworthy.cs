using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using RepairReview = Quzhou.Credit.Core.Repair.RepairReview;
using TrustworthyState = Quzhou.Credit.Core.Trustworthy.TrustworthyState;

namespace Quzhou.Credit;

internal sealed partial class TrustworthyGrpc
{
    /// <summary>One of the two reviews (信用审查).</summary>
    public override Task<ReviewTrustworthyResponse> ReviewTrustworthy(ReviewTrustworthyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var note = check.Text("note", request.Note, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var number = await work.Db.Trustworthy.Where(t => t.Id == id).Select(t => t.SubjectId).SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("application", id.ToString());
            var subject = (await work.Db.LockSubjectRowAsync(number, cancellation))!;
            var row = await work.Db.Trustworthy.SingleAsync(t => t.Id == id, cancellation);
            if (row.Etag != etag)
                throw ApiErrors.EtagMismatch("application", id.ToString());
            var records = await work.Db.RecordsOfAsync(number, cancellation);
            var contracts = await work.Db.ContractTermsOfAsync(number, cancellation);

            var review = new RepairReview(CreditGrpc.OfficerOf(work), request.Approve, note, work.Today);
            var outcome = TrustworthyDecisions.Review(row.ToCore(), review, request.UserSinceVerified, contracts, [.. records.Select(r => r.ToCore())]);
            var answer = new ReviewTrustworthyResponse();
            answer.Basis.AddRange(CreditGrpc.FindingsOf(outcome, $"trustworthy-applications/{id}").ToBasis());
            row.Take(((Outcome<TrustworthyCase>.Accepted)outcome).State, work.Now);
            subject.Version++;
            work.Audit("trustworthy.reviewed", id.ToString(), $"{row.State}");
            answer.Verdict = VerdictOf(row.State);
            answer.Application = row.ToApplication(subject, caller);
            return answer;
        });
    }

    private static Verdict VerdictOf(TrustworthyState state) => state switch
    {
        TrustworthyState.Granted => Verdict.Granted,
        TrustworthyState.PowerCompanyApproved => Verdict.Restricted,
        _ => Verdict.Refused,
    };
}
