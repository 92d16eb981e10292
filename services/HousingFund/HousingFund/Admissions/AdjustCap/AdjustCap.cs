using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<AdjustCapResponse> AdjustCap(AdjustCapRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // The project's lock keeps loan applications waiting, so that what is used cannot grow past the new cap meanwhile.
            var row = await work.ProjectAsync(id, etag, cancellation);
            var (terms, cooperation) = row.Agreement();
            if (cooperation.CapProposal is not { } proposal)
                throw ApiErrors.Precondition("WRONG_STATE", $"projects/{id}", "没有待审定的规模调整", "no other cap is proposed", "ProposeCap");
            var (_, sequence) = await work.DeveloperAsync(row.DeveloperId, cancellation);
            var adjusted = AgreementDecisions.AdjustCap(terms, row.UsedFen, proposal, new Act(work.Actor.Officer, work.Today)).Settle($"projects/{id}");
            row.Take(adjusted.State);
            row.Take(cooperation with { CapProposal = null });
            work.Audit(adjusted.Granted ? "cap.adjusted" : "cap.refused", id.ToString(), $"from {terms.CapFen} to {proposal.NewCapFen} fen, {adjusted.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new AdjustCapResponse { Verdict = adjusted.Verdict, RegisterSequence = sequence, Project = row.ToMessage([], caller) };
            response.Basis.AddRange(adjusted.Findings.ToBasis());
            return response;
        });
    }
}
