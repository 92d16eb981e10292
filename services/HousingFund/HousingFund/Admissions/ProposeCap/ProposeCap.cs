using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<ProposeCapResponse> ProposeCap(ProposeCapRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Etag(request.Etag);
        var cap = check.Money("new_cap_fen", request.NewCapFen, 1, Reading.MaxFen);
        var reason = check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ProjectAsync(id, etag, cancellation);
            var (terms, cooperation) = row.Agreement();
            var (_, sequence) = await work.DeveloperAsync(row.DeveloperId, cancellation);
            var proposed = AgreementDecisions.ProposeCap(terms, row.UsedFen, cap, reason, new Act(work.Actor.Officer, work.Today)).Settle($"projects/{id}");
            if (proposed.Granted)
                row.Take(cooperation with { CapProposal = proposed.State });
            work.Audit(proposed.Granted ? "cap.proposed" : "cap.proposal-refused", id.ToString(), $"from {terms.CapFen} to {cap} fen, {proposed.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ProposeCapResponse { Verdict = proposed.Verdict, RegisterSequence = sequence, Project = row.ToMessage([], caller) };
            response.Basis.AddRange(proposed.Findings.ToBasis());
            return response;
        });
    }
}
