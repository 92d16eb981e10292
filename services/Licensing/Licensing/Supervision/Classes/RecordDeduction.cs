using Grpc.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<RecordDeductionResponse> RecordDeduction(RecordDeductionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var key = check.Id("subject_key", request.SubjectKey);
        check.Known("item", request.Item);
        var verifiedOn = check.Date("verified_on", request.VerifiedOn);
        var verifiedBy = check.Text("verified_by", request.VerifiedBy, Reading.MaxName);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            verifiedOn.NotAfter(work.Today, "verified_on");
            var unit = await work.SupervisedAsync(key, SupervisedKind.Crossbow, cancellation);
            var deduction = new Core.Supervision.Deduction((DeductionKind)(int)request.Item, verifiedOn, verifiedBy, reference);
            var row = new DeductionRow
            {
                Id = Guid.CreateVersion7(work.Now), SubjectKey = unit.Id, Dossier = Dossiers.Write(deduction), VerifiedOn = verifiedOn, RecordedBy = work.Actor.Officer,
            };
            work.Db.Add(row);
            work.Audit("deduction.recorded", row.Id.ToString(), $"{request.Item}, {key}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordDeductionResponse
            {
                Deduction = new V1.Deduction { DeductionId = row.Id.ToString(), Item = request.Item, VerifiedOn = verifiedOn.ToMessage(), VerifiedBy = verifiedBy },
            };
            response.Basis.AddRange(TenPoints.Of([deduction], verifiedOn.Year).Findings.ToBasis());
            return response;
        });
    }
}
