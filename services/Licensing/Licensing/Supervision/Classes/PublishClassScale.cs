using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int FullPoints = 10;
    private const int FirstYear = 2018;
    private const int LastYear = 2100;

    public override Task<PublishClassScaleResponse> PublishClassScale(PublishClassScaleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("first_year", request.FirstYear, FirstYear, LastYear);
        var aaFrom = Number(check, "aa_from", request.AaFrom, FullPoints);
        var aFrom = Number(check, "a_from", request.AFrom, FullPoints);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        if (ClassByScale.Flaw(new ClassScale(request.FirstYear, aaFrom, aFrom, default, reference)) is { } flaw)
            check.Add("a_from", "UNFIT_SCALE", flaw, "grades nothing: 0 < A < AA <= 10");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var scale = new ClassScale(request.FirstYear, aaFrom, aFrom, work.Today, reference);
            work.PublishStandard(StandardKind.ClassScale, reference, scale);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PublishClassScaleResponse { Verdict = Verdict.Granted };
            response.Basis.Add(ClassByScale.Of(aaFrom, request.FirstYear, [scale], work.Today).Finding.ToBasis());
            return response;
        });
    }
}
