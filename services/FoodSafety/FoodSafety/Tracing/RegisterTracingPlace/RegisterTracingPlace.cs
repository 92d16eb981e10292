using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    public override Task<RegisterTracingPlaceResponse> RegisterTracingPlace(RegisterTracingPlaceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var uri = check.Text("place", request.Place, DocumentLimits.MaxText);
        check.Require(uri.Length == 0 || uri.IsPlace(), "place", "NOT_A_URI", "应为绝对URI", "must be an absolute URI");
        check.Require(!uri.IsOwnUri(), "place", "RESERVED", "urn:uuid加经营者编号无须登记", "urn:uuid with the id of an operator needs no registration");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (!await work.Db.Operators.AnyAsync(o => o.Id == operatorId, cancellation))
                throw ApiErrors.NotFound("operator", operatorId.ToString());
            await work.NumberPlacesAsync([uri], cancellation);
            var row = await work.Db.Set<TracePlaceRow>().FromSql($"SELECT * FROM trace_places WHERE uri = {uri} FOR UPDATE").SingleAsync(cancellation);
            if (row.OperatorId is { } other && other != operatorId)
                throw ApiErrors.AlreadyExists("tracing place", uri);
            row.OperatorId = operatorId;
            work.Audit("trace.place-registered", operatorId.ToString(), $"place {row.Id}");
            return new RegisterTracingPlaceResponse { Place = new TracingPlace { Place = uri, OperatorId = operatorId.ToString() } };
        });
    }
}
