using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<ExtendAgreementResponse> ExtendAgreement(ExtendAgreementRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Etag(request.Etag);
        var until = check.Date("valid_until", request.ValidUntil);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ProjectAsync(id, etag, cancellation);
            var (terms, cooperation) = row.Agreement();
            var (standing, sequence) = await work.DeveloperAsync(row.DeveloperId, cancellation);
            var stops = CooperationDecisions.Stops(cooperation, standing.Punishment);
            var extended = AgreementDecisions.Extend(terms, row.UsedFen, until, stops, new Act(work.Actor.Officer, work.Today)).Settle($"projects/{id}");
            if (extended.Granted)
                row.Take(extended.State);
            work.Audit(extended.Granted ? "agreement.extended" : "extension.refused", id.ToString(), $"{extended.Rule}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ExtendAgreementResponse { Verdict = extended.Verdict, RegisterSequence = sequence, Project = row.ToMessage([], caller) };
            response.Basis.AddRange(extended.Findings.ToBasis());
            return response;
        });
    }
}
