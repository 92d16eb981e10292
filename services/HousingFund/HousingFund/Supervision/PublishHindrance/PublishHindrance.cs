using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<PublishHindranceResponse> PublishHindrance(PublishHindranceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("hindrance_id", request.HindranceId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<HindranceRow>("hindrance", id, etag, cancellation);
            var listed = HindranceDecisions.List(row.Case, new Act(work.Actor.Officer, work.Today)).Settle($"hindrances/{id}");
            var response = new PublishHindranceResponse { Verdict = listed.Verdict };
            response.Basis.AddRange(listed.Findings.ToBasis());
            if (listed.Granted)
            {
                row.Case = listed.State;
                await work.DoneAsync(WorkKind.Rectification, id, cancellation);
                work.List(PublicEntryKind.HinderedFundLoans, row.OffenderId, row.OffenderName, id, listed.Findings);
                row.ReportId = work.Report(HindranceDecisions.Report(listed.State)!, row.OffenderId, row.OffenderName, row.Evidence);
                response.ReportId = row.ReportId.ToString();
            }
            work.Audit(listed.Granted ? "hindrance.published" : "publication.refused", id.ToString(), listed.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            response.Hindrance = row.ToMessage(caller);
            return response;
        });
    }
}
