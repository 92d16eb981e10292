using Grpc.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<SubmitApplicationResponse> SubmitApplication(SubmitApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, MaxName);
        check.Known("zone", request.Zone);
        check.Known("route", request.Route);
        check.Range("serial", request.Serial, 1, 98);
        check.ThrowIfInvalid();
        var item = ReformCatalogue.Gazette.Find((Core.Catalogue.Zone)(int)request.Zone, request.Serial)!;
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (standing, sequence) = await work.ApplicantStandingAsync(subject, cancellation);
            var result = Decisions.Submit(Guid.CreateVersion7(work.Now), subject, item, (Core.Applications.Route)(int)request.Route, standing, work.Today);
            var response = new SubmitApplicationResponse { Verdict = Messages.VerdictOf(result.Application), RegisterSequence = sequence };
            response.Basis.AddRange(result.Findings.ToBasis());
            if (result.Application is not { } application)
            {
                work.Audit("application.refused", $"items/{item.Zone}/{item.Serial}", $"{result.Findings[0].RuleId}, register {sequence}");
                return response;
            }
            var row = new ApplicationRow
            {
                Id = application.Id,
                ApplicantId = subject.Reveal(),
                ApplicantName = name,
                Zone = item.Zone,
                Serial = item.Serial,
                Route = application.Route,
                StrictReview = application.StrictReview,
                State = application.State,
                SubmittedOn = application.SubmittedOn,
                DecidedOn = application.State == Core.Applications.ApplicationState.Granted ? work.Today : null,
                Basis = StoredBasis.Write(result.Findings),
            };
            work.Db.Applications.Add(row);
            work.Audit("application.submitted", row.Id.ToString(), $"{application.Route}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Application = row.ToMessage(caller);
            return response;
        });
    }
}
