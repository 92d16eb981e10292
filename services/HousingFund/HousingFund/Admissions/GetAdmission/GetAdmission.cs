using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<GetAdmissionResponse> GetAdmission(GetAdmissionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("admission_id", request.AdmissionId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Admissions.SingleOrDefaultAsync(a => a.Id == id, cancellation) ?? throw ApiErrors.NotFound("admission", request.AdmissionId);
            return new GetAdmissionResponse { Admission = row.ToMessage() };
        }, context.CancellationToken);
    }
}
