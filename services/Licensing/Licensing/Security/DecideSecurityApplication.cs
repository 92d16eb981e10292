using Grpc.Core;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Licensing;

internal sealed partial class SecurityGrpc
{
    public override Task<ReviewSecurityApplicationResponse> ReviewSecurityApplication(ReviewSecurityApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var sheet = check.Text("sheet_reference", request.SheetReference, Reading.MaxReference);
        var sections = Sections(check, request.Sections);
        var opinion = check.Text("opinion", request.Opinion, Reading.MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            var sheets = await work.Db.StandardsAsync<ScoreSheet>(Police, StandardKind.ScoreSheet, cancellation);
            var review = new CityReview(new CompanyScore(sheet, sections), request.Supports, opinion, new Act(work.Actor.Officer, work.Today));
            var step = await work.StepAsync(row, SecurityCompanyDecisions.Review(row.Case, sheets, review), "security.reviewed", calendar, cancellation);
            var response = new ReviewSecurityApplicationResponse { Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ReceiveOpinionResponse> ReceiveOpinion(ReceiveOpinionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var receivedOn = check.Date("received_on", request.ReceivedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            receivedOn.NotAfter(work.Today, "received_on");
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            var step = await work.StepAsync(row, SecurityCompanyDecisions.ReceiveOpinion(row.Case, receivedOn, calendar), "security.opinion-received", calendar, cancellation);
            var response = new ReceiveOpinionResponse { Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<DecideSecurityApplicationResponse> DecideSecurityApplication(DecideSecurityApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var reason = check.OptionalText("reason", request.Reason, Reading.MaxText);
        var number = check.OptionalText("licence_number", request.LicenceNumber, Reading.MaxNumber);
        check.Require(
            string.IsNullOrWhiteSpace(reason) == !string.IsNullOrWhiteSpace(number), "licence_number", "EITHER_REASON_OR_NUMBER",
            "准予时填写许可证号,不予许可时填写理由", "is given unless a reason against the licence is");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SecurityApplicationRow>("application", id, etag, cancellation);
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.ApplicantId), cancellation);
            var sheets = await work.Db.StandardsAsync<ScoreSheet>(Police, StandardKind.ScoreSheet, cancellation);
            var outcome = SecurityCompanyDecisions.Decide(row.Case, sheets, reason, new Act(work.Actor.Officer, work.Today), calendar);
            if (outcome is Outcome<SecurityCompanyCase>.Granted)
                row.LicenceNumber = number;
            var step = await work.StepAsync(row, outcome, "security.decided", calendar, cancellation);
            var response = new DecideSecurityApplicationResponse
            {
                Verdict = step.Verdict, Application = row.ToMessage(work.Today, caller), RegisterSequence = standing.RegisterSequence,
            };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }
}
