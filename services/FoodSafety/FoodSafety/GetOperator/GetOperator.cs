using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<GetOperatorResponse> GetOperator(GetOperatorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("operator_id", request.OperatorId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Operators.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("operator", request.OperatorId);
            var standing = await db.StandingOfAsync(SubjectId.Parse(row.SubjectId), time.CityToday(), cancellation);
            return new GetOperatorResponse { Operator = row.ToMessage(standing, caller) };
        }, context.CancellationToken);
    }
}
