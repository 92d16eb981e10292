using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using OnSiteExamination = Quzhou.Licensing.V1.OnSiteExamination;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    private const int MinVisitors = 2;
    private const int MaxVisitors = 20;

    public override Task<ExamineApplicationResponse> ExamineApplication(ExamineApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var opinion = check.Text("opinion", request.Opinion, MaxText);
        var visit = ReadVisit(check, request.OnSite);
        var standards = check.Numbers("standards_met", request.StandardsMet);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            visit?.VisitedOn.NotAfter(work.Today, "on_site.visited_on");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new ExamineCase(new Act(work.Actor.Officer, work.Today), opinion, visit, standards), calendar, cancellation);
            work.Audit("application.examined", row.Id.ToString(), visit is null ? "on paper" : $"visited {visit.VisitedOn:yyyy-MM-dd}, record {visit.Record}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ExamineApplicationResponse { Application = row.ToMessage(caller) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }

    private static Core.Applications.OnSiteExamination? ReadVisit(RequestChecks check, OnSiteExamination? visit) => visit is null
        ? null
        : new(
            check.Date("on_site.visited_on", visit.VisitedOn),
            check.Officers("on_site.officers", visit.Officers, MinVisitors, MaxVisitors),
            check.Text("on_site.record", visit.Record, Reading.MaxReference));
}
