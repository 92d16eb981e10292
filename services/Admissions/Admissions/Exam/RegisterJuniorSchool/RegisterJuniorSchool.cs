using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<RegisterJuniorSchoolResponse> RegisterJuniorSchool(RegisterJuniorSchoolRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var code = check.Text("code", request.Code, MaxCode);
        var name = check.Text("name", request.Name, MaxName);
        var district = check.Text("district", request.District, MaxDistrict);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (await work.Db.JuniorSchools.AnyAsync(s => s.Code == code || s.Name == name, cancellation))
                throw ApiErrors.AlreadyExists("junior-school", code);
            var row = new JuniorSchoolRow { Id = Guid.CreateVersion7(work.Now), Code = code, Name = name, District = district, Rural = request.Rural };
            work.Db.JuniorSchools.Add(row);
            work.Audit("junior-school.registered", row.Id.ToString());
            return new RegisterJuniorSchoolResponse { JuniorSchool = row.ToMessage() };
        });
    }
}
