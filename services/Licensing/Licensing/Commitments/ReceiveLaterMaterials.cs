using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using LaterMaterial = Quzhou.Licensing.V1.LaterMaterial;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    private const int MaxMaterials = 50;

    public override Task<ReceiveLaterMaterialsResponse> ReceiveLaterMaterials(ReceiveLaterMaterialsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var materials = check.Items("materials", request.Materials, 1, MaxMaterials);
        check.Numbers("materials", [.. materials.Select(m => m.Number)]);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var (findings, refused) = (new List<Finding>(), false);
            foreach (var material in materials)
            {
                var step = new SubmitMaterial(new Act(work.Actor.Officer, work.Today), material.Number, Review(material));
                var taken = await work.StepAsync(row, step, calendar, cancellation);
                findings.AddRange(taken.Settled.Findings);
                refused |= !taken.Settled.Granted;
                work.Audit("material.received", row.Id.ToString(), $"{material.Number}, {step.Review}, {taken.Settled.Rule}");

                // The next material finds what this one left.
                await work.Db.SaveChangesAsync(cancellation);
            }
            var response = new ReceiveLaterMaterialsResponse { Verdict = refused ? Verdict.Refused : Verdict.Granted, Commitment = row.ToCommitment(calendar) };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }

    private static MaterialReview Review(LaterMaterial material) => material switch
    {
        { Conforms: true } => MaterialReview.Conforms,
        { Curable: true } => MaterialReview.Correctable,
        _ => MaterialReview.NotCorrectable,
    };
}
