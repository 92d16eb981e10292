using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Step = Quzhou.Licensing.Core.Applications.RequestCorrections;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    private const int MaxCorrections = 20;

    public override Task<RequestCorrectionsResponse> RequestCorrections(RequestCorrectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var corrections = check.Items("corrections", request.Corrections, 1, MaxCorrections);
        for (var i = 0; i < corrections.Count; i++)
            check.Text($"corrections[{i}]", corrections[i], Reading.MaxSummary);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new Step(new Act(work.Actor.Officer, work.Today), corrections), calendar, cancellation);
            work.Audit("application.corrections-requested", row.Id.ToString(), $"{corrections.Count}, {taken.Settled.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RequestCorrectionsResponse { Verdict = taken.Settled.Verdict, Application = row.ToMessage(caller) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
