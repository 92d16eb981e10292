using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<OrderRectificationResponse> OrderRectification(OrderRectificationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var offender = check.Organisation("offender_id", request.OffenderId);
        var name = check.Text("offender_name", request.OffenderName, Reading.MaxName);
        check.Known("party", request.Party);
        var foundOn = check.Date("found_on", request.FoundOn);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        var rectifyBy = check.Date("rectify_by", request.RectifyBy);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            foundOn.NotAfter(work.Today, "found_on");
            var id = Guid.CreateVersion7(work.Now);
            var ordered = HindranceDecisions
                .Order(id, (Core.Monitoring.HindranceParty)(int)request.Party, foundOn, request.Grave, rectifyBy, new Act(work.Actor.Officer, work.Today))
                .Settle($"hindrances/{id}");
            var response = new OrderRectificationResponse { Verdict = ordered.Verdict };
            response.Basis.AddRange(ordered.Findings.ToBasis());
            if (!ordered.Granted)
                return response;
            var row = new HindranceRow { Id = id, OffenderId = offender.Reveal(), OffenderName = name, Evidence = evidence, Case = ordered.State };
            work.Db.Hindrances.Add(row);
            await work.DueAsync(WorkKind.Rectification, id, rectifyBy, cancellation);
            work.Audit("rectification.ordered", id.ToString(), ordered.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            response.Hindrance = row.ToMessage(caller);
            return response;
        });
    }
}
