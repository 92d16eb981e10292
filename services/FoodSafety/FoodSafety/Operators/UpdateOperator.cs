using Grpc.Core;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class OperatorGrpc
{
    public override Task<UpdateOperatorResponse> UpdateOperator(UpdateOperatorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("operator_id", request.OperatorId);
        var etag = check.Etag(request.Etag);
        var county = check.Text("county", request.County, Reading.MaxPlace);
        var township = check.Text("township", request.Township, Reading.MaxPlace);
        var grid = check.OptionalText("grid", request.Grid, Reading.MaxPlace);
        var address = check.OptionalText("address", request.Address, Reading.MaxAddress);
        if (request.CateringSize != CateringSize.Unspecified)
            check.Known("catering_size", request.CateringSize);
        var closedOn = check.OptionalDate("closed_on", request.ClosedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            closedOn?.NotAfter(work.Today, "closed_on");
            var row = await work.OperatorAsync(id, etag, cancellation);
            if (request.CateringSize != CateringSize.Unspecified && !row.Kind.IsCatering())
                throw ApiErrors.Invalid("catering_size", "NO_CATERING_SERVICE", "该经营者不是餐饮服务提供者", "the operator is no catering service");
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.SubjectId), cancellation);
            (row.County, row.Township, row.Grid, row.Address) = (county, township, grid, address);
            (row.CateringSize, row.MainUrbanArea) = (request.CateringSize, request.MainUrbanArea);
            (row.KitchenWasteCollected, row.OilWaterSeparator, row.ClosedOn) = (request.KitchenWasteCollected, request.OilWaterSeparator, closedOn);
            work.Audit(
                "operator.updated",
                id.ToString(),
                $"kitchen waste collected {row.KitchenWasteCollected}, oil-water separator {row.OilWaterSeparator}, closed {closedOn:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            return new UpdateOperatorResponse { Operator = row.ToMessage(standing, caller) };
        });
    }
}
