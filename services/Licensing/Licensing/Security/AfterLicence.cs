using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreStage = Quzhou.Licensing.Core.Security.SecurityCompanyStage;
using SecurityCompanyStage = Quzhou.Licensing.V1.SecurityCompanyStage;

namespace Quzhou.Licensing;

internal sealed partial class SecurityGrpc
{
    public override Task<RecordBusinessRegistrationResponse> RecordBusinessRegistration(RecordBusinessRegistrationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var company = check.Organisation("company_id", request.CompanyId);
        var registeredOn = check.Date("registered_on", request.RegisteredOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            registeredOn.NotAfter(work.Today, "registered_on");
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            var step = await work.StepAsync(row, AfterLicenceDecisions.Register(row.Case, registeredOn, calendar), "security.registered", calendar, cancellation);
            if (step.Granted)
                row.CompanyId = company.Reveal();
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordBusinessRegistrationResponse { Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ReceiveLicenceCopyResponse> ReceiveLicenceCopy(ReceiveLicenceCopyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        var digest = check.Digest("digest", request.Digest);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            (row.CopyReference, row.CopyDigest) = (reference, digest);
            var step = await work.StepAsync(row, AfterLicenceDecisions.ReceiveCopy(row.Case, work.Today), "security.copy-received", calendar, cancellation);
            var response = new ReceiveLicenceCopyResponse { Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<TakeBackLicenceResponse> TakeBackLicence(TakeBackLicenceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            var step = await work.StepAsync(row, AfterLicenceDecisions.TakeBack(row.Case, work.Today), "security.taken-back", calendar, cancellation);
            var response = new TakeBackLicenceResponse { Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<GetSecurityApplicationResponse> GetSecurityApplication(GetSecurityApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("application_id", request.ApplicationId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Set<SecurityApplicationRow>().SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("application", id.ToString());
            return new GetSecurityApplicationResponse { Application = row.ToMessage(time.CityToday(), caller) };
        }, context.CancellationToken);
    }

    public override Task<ListSecurityApplicationsResponse> ListSecurityApplications(ListSecurityApplicationsRequest request, ServerCallContext context)
    {
        var (all, stage) = (request.Stage == SecurityCompanyStage.Unspecified, (CoreStage)(int)request.Stage);
        var page = PageTokens.Read("security-applications", request.PageSize, request.PageToken, $"{request.Stage}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<SecurityApplicationRow>().Where(r => r.Id > after && (all || r.Stage == stage)).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListSecurityApplicationsResponse();
            response.Applications.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(today, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
