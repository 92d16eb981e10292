using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<GetInspectionResponse> GetInspection(GetInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("inspection_id", request.InspectionId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Inspections.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("inspection", request.InspectionId);
            return new GetInspectionResponse { Inspection = row.ToMessage() };
        }, context.CancellationToken);
    }
}
