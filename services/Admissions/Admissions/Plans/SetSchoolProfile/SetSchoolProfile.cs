using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<SetSchoolProfileResponse> SetSchoolProfile(SetSchoolProfileRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("school_id", request.SchoolId);
        check.Known("jurisdiction", request.Jurisdiction);
        check.Known("grade", request.Grade);
        var district = check.Text("district", request.District, MaxDistrict);
        check.Require(!request.QuotaSchool || request.Grade != SchoolGrade.Vocational, "quota_school", "NOT_ALLOWED", "职业学校没有指标分配", "a vocational school has no quotas");
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.Db.Schools.SingleOrDefaultAsync(s => s.Id == id, cancellation) ?? throw ApiErrors.NotFound("school", request.SchoolId);
            if (await work.Db.Plans.AnyAsync(p => p.SchoolId == id && p.Signatures != "[]" && !p.Approved, cancellation) && row.Jurisdiction != (Core.Plans.Jurisdiction)(int)request.Jurisdiction)
                throw ApiErrors.Precondition("PLAN_BEING_SIGNED", $"schools/{id}", "该校有计划正在会签,不能变更隶属", "a plan of the school is being signed", "after-approval");
            (row.Jurisdiction, row.Grade, row.QuotaSchool, row.District) = ((Core.Plans.Jurisdiction)(int)request.Jurisdiction, request.Grade, request.QuotaSchool, district);
            work.Audit("school.profile-set", id.ToString(), $"{request.Jurisdiction} {request.Grade} {request.QuotaSchool}");
            return new SetSchoolProfileResponse { Profile = row.ToProfile() };
        });
    }
}

/// <summary>From schools to the wire.</summary>
internal static class SchoolMessages
{
    internal static SchoolProfile ToProfile(this SchoolRow row) => new()
    {
        SchoolId = row.Id.ToString(),
        Name = row.Name,
        Jurisdiction = (Jurisdiction)(int)row.Jurisdiction,
        Grade = row.Grade,
        QuotaSchool = row.QuotaSchool,
        District = row.District,
    };
}
