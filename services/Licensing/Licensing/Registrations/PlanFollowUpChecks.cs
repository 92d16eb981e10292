using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using DayUnit = Quzhou.Licensing.Core.Guides.DayUnit;
using ReformMode = Quzhou.Licensing.Core.Catalogue.ReformMode;

namespace Quzhou.Licensing;

internal sealed partial class RegistrationGrpc
{
    public override Task<PlanFollowUpChecksResponse> PlanFollowUpChecks(PlanFollowUpChecksRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var item = check.CatalogueItem(request.Zone, request.Serial);
        check.Require(item is null or { Mode: ReformMode.Cancelled }, "serial", "NOT_CANCELLED", "该事项未取消审批", "approval of this item is not cancelled");
        check.Term("term", request.Term, required: true);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, (work, cancellation) =>
        {
            var row = new CheckPlanRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Zone = item!.Zone,
                Serial = item.Serial,
                Days = request.Term.Days,
                Unit = (DayUnit)(int)request.Term.Unit,
                SetBy = work.Actor.Officer,
                SetOn = work.Today,
            };
            work.Db.Add(row);
            work.Audit("follow-up.planned", row.Id.ToString(), $"{item.Zone} {item.Serial}: {row.Days} {row.Unit}");
            return Task.FromResult(new PlanFollowUpChecksResponse { Zone = request.Zone, Serial = request.Serial, Term = request.Term });
        });
    }
}
