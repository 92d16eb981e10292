using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<AnnounceTenderResponse> AnnounceTender(AnnounceTenderRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var notice = check.Present("notice", request.Notice) ? Read(check, request.Notice) : null;
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "tender.announced",
            (work, row, _) => Task.FromResult(
                TenderDecisions.Announce(row.Case, notice! with { PublishedAt = work.Now.InTheCity() }, new Act(work.Actor.Officer, work.Today))),
            (step, tender, lines) =>
            {
                var response = new AnnounceTenderResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }

    private static TenderNotice Read(RequestChecks check, V1.Notice notice)
    {
        var issuer = check.OptionalText("notice.issuer", notice.Issuer, Reading.MaxName);
        var funds = check.Date("notice.funds_in_place_by", notice.FundsInPlaceBy);
        var eligibility = check.OptionalText("notice.eligibility", notice.Eligibility, Reading.MaxOpinion);
        var registration = check.OptionalText("notice.registration", notice.Registration, Reading.MaxOpinion);
        var ends = Instant(check, "notice.registration_end_time", notice.RegistrationEndTime);
        var opens = Instant(check, "notice.opening_time", notice.OpeningTime);
        var place = check.OptionalText("notice.place", notice.Place, Reading.MaxName);
        var documents = check.OptionalText("notice.documents", notice.Documents, Reading.MaxName);
        return new TenderNotice(issuer, funds, eligibility, registration, ends, opens, place, documents, PublishedAt: default);
    }

    private static DateTimeOffset Instant(RequestChecks check, string field, Google.Protobuf.WellKnownTypes.Timestamp? time)
    {
        if (!check.Present(field, time))
            return default;
        try
        {
            return time!.ToDateTimeOffset().InTheCity();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentOutOfRangeException)
        {
            check.Add(field, "TIME_DOES_NOT_EXIST", "该时间不存在", "is no time of the calendar");
            return default;
        }
    }
}
