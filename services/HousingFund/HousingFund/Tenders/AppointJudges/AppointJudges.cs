using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<AppointJudgesResponse> AppointJudges(AppointJudgesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var judges = Read(check, "judges", request.Judges);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "judges.appointed",
            (work, row, _) => Task.FromResult(TenderDecisions.AppointJudges(row.Case, judges, new Act(work.Actor.Officer, work.Today), work.Now.InTheCity())),
            (step, tender, lines) =>
            {
                var response = new AppointJudgesResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
