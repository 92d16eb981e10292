using Grpc.Core;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<DecideApplicationResponse> DecideApplication(DecideApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Text("etag", request.Etag, MaxSignatory);
        var reason = check.Text("reason", request.Reason, MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ApplicationAsync(id, etag, cancellation);
            var (standing, sequence) = await work.ApplicantStandingAsync(SubjectId.Parse(row.ApplicantId), cancellation);
            var (result, error) = Decisions.Decide(row.ToDomain(), caller.Officer, request.Grant, standing);
            if (error is { } wrong)
                throw wrong.ToError(row);
            row.Take(result!.Application!);
            (row.Basis, row.DecidedOn) = (StoredBasis.Write(result.Findings), work.Today);
            if (request.Grant)
                work.Grant(row);
            work.Audit("application.decided", row.Id.ToString(), $"{row.State}, register {sequence}: {reason[..Math.Min(reason.Length, 200)]}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecideApplicationResponse { Verdict = Messages.VerdictOf(result.Application), Application = row.ToMessage(caller), RegisterSequence = sequence };
            response.Basis.AddRange(result.Findings.ToBasis());
            return response;
        });
    }
}
