using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<ReviewAdmissionResponse> ReviewAdmission(ReviewAdmissionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("admission_id", request.AdmissionId);
        var etag = check.Etag(request.Etag);
        check.Known("outcome", request.Outcome);
        var assessment = check.Text("assessment", request.Assessment, Reading.MaxOpinion);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, _) = await work.AdmissionAsync(id, etag, cancellation);
            var review = new AdmissionReview((ReviewOpinion)(int)request.Outcome, assessment, new Act(work.Actor.Officer, work.Today));
            var reviewed = AdmissionDecisions.Review(row.Case, review, calendar).Settle($"admissions/{id}");
            await work.TakeAsync(row, reviewed, calendar, cancellation);
            work.Audit("admission.reviewed", id.ToString(), $"{request.Outcome}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReviewAdmissionResponse { Verdict = reviewed.Verdict, Admission = row.ToMessage() };
            response.Basis.AddRange(reviewed.Findings.ToBasis());
            return response;
        });
    }
}
