using Grpc.Core;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    private const int MaxSignatory = 100;
    private const int MaxMaterials = 50;

    public override Task<SignCommitmentResponse> SignCommitment(SignCommitmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Text("etag", request.Etag, MaxSignatory);
        var signatory = check.Text("signatory", request.Signatory, MaxSignatory);
        var materials = check.Items("materials", request.Materials, 0, MaxMaterials);
        for (var i = 0; i < materials.Count; i++)
            check.Text($"materials[{i}]", materials[i], MaxName);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ApplicationAsync(id, etag, cancellation);
            var (standing, sequence) = await work.ApplicantStandingAsync(SubjectId.Parse(row.ApplicantId), cancellation);
            var (result, error) = Decisions.SignCommitment(row.ToDomain(), standing, work.Today);
            if (error is { } wrong)
                throw wrong.ToError(row);
            row.Take(result!.Application!);
            (row.Signatory, row.Basis, row.DecidedOn) = (signatory, StoredBasis.Write(result.Findings), work.Today);
            if (row.State == Core.Applications.ApplicationState.Granted)
                work.Grant(row);
            work.Audit("commitment.signed", row.Id.ToString(), $"{row.State}, {materials.Count} materials, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new SignCommitmentResponse { Verdict = Messages.VerdictOf(result.Application), Application = row.ToMessage(caller), RegisterSequence = sequence };
            response.Basis.AddRange(result.Findings.ToBasis());
            return response;
        });
    }
}
