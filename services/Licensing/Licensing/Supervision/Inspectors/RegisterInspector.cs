using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<RegisterInspectorResponse> RegisterInspector(RegisterInspectorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var officer = check.Officer("inspector", request.Inspector);
        var certificate = check.Text("certificate", request.Certificate, Reading.MaxNumber);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = new InspectorRow
            {
                Id = Guid.CreateVersion7(work.Now), Agency = work.Actor.Agency, Officer = officer, Certificate = certificate, RegisteredOn = work.Today,
            };
            work.Db.Add(row);
            work.Audit("inspector.registered", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);

            // Conflicts of an earlier entry of the same officer still hold.
            return new RegisterInspectorResponse { Inspector = await row.ToMessageAsync(work.Db, cancellation) };
        });
    }
}
