using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<PublishBonusClaimsResponse> PublishBonusClaims(PublishBonusClaimsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("year", request.Year, FirstYear, LastYear);
        var publishedOn = check.OptionalDate("published_on", request.PublishedOn);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            (await work.HoldYearAsync(request.Year, cancellation)).RequireOpen();
            if (publishedOn > work.Today)
                throw ApiErrors.Invalid("published_on", "IN_THE_FUTURE", "公示日期不得晚于今天", "must not be after today");
            var today = publishedOn ?? work.Today;

            // The city publishes for the two districts, and the notice sets no day for that.
            var late = publishedOn is { } day && await work.Db.AnyOfCountyAsync(request.Year, cancellation) ? BonusCounts.Late(district: false, day) : null;
            var published = await work.Db.BonusClaims.Where(c => c.Year == request.Year && c.State == BonusState.Verified)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, BonusState.Published).SetProperty(x => x.PublishedOn, today), cancellation);
            work.Audit("bonus-claims.published", request.Year.ToString(), $"{published} claims{(late is null ? "" : ", late")}");
            var response = new PublishBonusClaimsResponse { Published = published };
            if (late is not null)
                response.Basis.Add(late.ToBasis());
            return response;
        });
    }
}
