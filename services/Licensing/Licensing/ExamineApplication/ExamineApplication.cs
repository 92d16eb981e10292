using Grpc.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<ExamineApplicationResponse> ExamineApplication(ExamineApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Text("etag", request.Etag, MaxSignatory);
        var opinion = check.Text("opinion", request.Opinion, MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ApplicationAsync(id, etag, cancellation);
            var (result, error) = Decisions.Examine(row.ToDomain(), caller.Officer);
            if (error is { } wrong)
                throw wrong.ToError(row);
            row.Take(result!.Application!);
            row.Opinion = opinion;
            work.Audit("application.examined", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new ExamineApplicationResponse { Application = row.ToMessage(caller) };
        });
    }
}
