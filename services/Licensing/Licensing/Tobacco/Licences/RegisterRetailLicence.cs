using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<RegisterRetailLicenceResponse> RegisterRetailLicence(RegisterRetailLicenceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var holder = check.Subject("holder_id", request.HolderId);
        var name = check.Text("holder_name", request.HolderName, Reading.MaxName);
        var number = check.Text("number", request.Number, Reading.MaxNumber);
        var station = check.Text("station", request.Station, Reading.MaxName);
        var issuedOn = check.Date("issued_on", request.IssuedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            issuedOn.NotAfter(work.Today, "issued_on");
            var row = new RetailLicenceRow
            {
                Id = Guid.CreateVersion7(work.Now), HolderId = holder.Reveal(), HolderName = name, Number = number, Station = station, IssuedOn = issuedOn,
            };
            work.Db.Add(row);
            work.Audit("retail-licence.registered", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RegisterRetailLicenceResponse { Licence = row.ToMessage(caller) };
        });
    }
}
