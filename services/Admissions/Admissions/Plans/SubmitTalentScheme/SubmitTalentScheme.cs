using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    private const int MaxTalentSeats = 1000;
    private const int MaxObservers = 100;

    public override Task<SubmitTalentSchemeResponse> SubmitTalentScheme(SubmitTalentSchemeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var schoolId = check.Id("school_id", request.SchoolId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.Known("field", request.Field);
        check.Range("seats", request.Seats, 1, MaxTalentSeats);
        check.Range("public_observers", request.PublicObservers, 0, MaxObservers);
        var submittedOn = check.Date("submitted_on", request.SubmittedOn);
        var testOn = check.Date("test_on", request.TestOn);
        check.Require(testOn == default || testOn >= submittedOn, "test_on", "BEFORE_SUBMISSION", "测试日期不得早于方案提出日期", "is before the submission");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (!await work.Db.Schools.AnyAsync(s => s.Id == schoolId, cancellation))
                throw ApiErrors.NotFound("school", request.SchoolId);
            if (await work.Db.TalentSchemes.AnyAsync(s => s.SchoolId == schoolId && s.Year == request.Year, cancellation))
                throw ApiErrors.AlreadyExists("talent-scheme", $"{request.SchoolId}/{request.Year}");
            // Approval comes after; everything else has to hold already.
            var obstacles = SpecialTalentScheme.Check(submittedOn, approved: true, testOn, request.PublicObservers);
            var response = new SubmitTalentSchemeResponse { Verdict = obstacles.Count > 0 ? Verdict.Refused : Verdict.Granted };
            response.Basis.AddRange(obstacles.ToBasis());
            if (obstacles.Count > 0)
            {
                work.Audit("talent-scheme.refused", request.SchoolId);
                return response;
            }
            var row = new TalentSchemeRow
            {
                Id = Guid.CreateVersion7(work.Now),
                SchoolId = schoolId,
                Year = request.Year,
                Field = request.Field,
                Seats = request.Seats,
                PublicObservers = request.PublicObservers,
                SubmittedOn = submittedOn,
                TestOn = testOn,
                SubmittedBy = caller.Officer,
            };
            work.Db.TalentSchemes.Add(row);
            work.Audit("talent-scheme.submitted", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            response.Scheme = row.ToMessage();
            return response;
        });
    }
}

/// <summary>From schemes to the wire.</summary>
internal static class TalentMessages
{
    internal static TalentScheme ToMessage(this TalentSchemeRow row) => new()
    {
        SchemeId = row.Id.ToString(),
        SchoolId = row.SchoolId.ToString(),
        Year = row.Year,
        Field = row.Field,
        Seats = row.Seats,
        SubmittedOn = row.SubmittedOn.ToMessage(),
        Approved = row.Approved,
        Etag = row.Version.ToString(),
    };
}
