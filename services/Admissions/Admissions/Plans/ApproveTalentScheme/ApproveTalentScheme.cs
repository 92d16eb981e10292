using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ApproveTalentSchemeResponse> ApproveTalentScheme(ApproveTalentSchemeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("scheme_id", request.SchemeId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.Db.TalentSchemes.FromSql($"SELECT *, xmin FROM talent_schemes WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("talent-scheme", request.SchemeId);
            if (row.Version.ToString() != etag)
                throw ApiErrors.EtagMismatch("talent-scheme", request.SchemeId);
            if (row.Approved)
                throw ApiErrors.Precondition("WRONG_STATE", $"talent-schemes/{id}", "特长生方案已批准", "the scheme is approved already");
            if (row.SubmittedBy == caller.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"talent-schemes/{id}", "申报与批准须由不同人员办理", "submitted and approved by the same officer", "another-officer");
            if (await work.Db.FloorOfAsync(row.SchoolId, row.Year, cancellation) is null)
                throw ApiErrors.Precondition("PAST_LINES_MISSING", $"schools/{row.SchoolId}", "缺少前三年统招录取分数线", "the unified lines of the three years before are not recorded", "record-past-line");
            var obstacles = await ShareObstaclesAsync(work.Db, row, cancellation);
            var response = new ApproveTalentSchemeResponse { Verdict = obstacles.Count > 0 ? Verdict.Refused : Verdict.Granted };
            response.Basis.AddRange(obstacles.ToBasis());
            if (obstacles.Count == 0)
                (row.Approved, row.ApprovedBy) = (true, caller.Officer);
            work.Audit(row.Approved ? "talent-scheme.approved" : "talent-scheme.approval-refused", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            response.Scheme = row.ToMessage();
            return response;
        });
    }

    // The scheme may not promise more than 5% of the plan either, when there is a plan already.
    private static async Task<IReadOnlyList<Finding>> ShareObstaclesAsync(AdmissionsDb db, TalentSchemeRow scheme, CancellationToken cancellation)
    {
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.SchoolId == scheme.SchoolId && p.Year == scheme.Year, cancellation);
        if (plan is null)
            return [];
        var school = await db.Schools.AsNoTracking().SingleAsync(s => s.Id == scheme.SchoolId, cancellation);
        return SpecialTalentShare.Check(plan.ToSeatPlan(school) with { SpecialTalentSeats = scheme.Seats }, ExamYears.GoverningDay(scheme.Year)) is { } tooMany ? [tooMany] : [];
    }
}

/// <summary>The academic floor of special talents (特长生学业成绩下限).</summary>
internal static class TalentFloors
{
    /// <summary>Floor of a school in tenths; null when a line of the three years before is not recorded.</summary>
    internal static async Task<int?> FloorOfAsync(this AdmissionsDb db, Guid schoolId, int year, CancellationToken cancellation)
    {
        var day = ExamYears.GoverningDay(year);
        var years = Core.Plans.Parameters.PlanParameters.SpecialTalentFloorYears.On(day).Value;
        var lines = await db.PastLines.AsNoTracking()
            .Where(l => l.SchoolId == schoolId && l.Year < year && l.Year >= year - years)
            .Select(l => l.LineTenths)
            .ToListAsync(cancellation);
        return SpecialTalentFloor.Of(lines, day);
    }
}
