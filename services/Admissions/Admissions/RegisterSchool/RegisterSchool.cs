using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    private const long MaxTuitionFen = 100_000_000;

    public override Task<RegisterSchoolResponse> RegisterSchool(RegisterSchoolRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var name = check.Text("name", request.Name, MaxName);
        check.Known("ownership", request.Ownership);
        check.Money("tuition_fen", request.TuitionFen, max: MaxTuitionFen);
        var isPrivate = request.Ownership == Ownership.Private;
        SubjectId? operatorId = isPrivate ? check.Organisation("operator_id", request.OperatorId) : null;
        var operatorName = isPrivate ? check.Text("operator_name", request.OperatorName, MaxOperatorName) : null;
        if (request.Ownership == Ownership.Public)
        {
            check.Require(request.OperatorId.Length == 0, "operator_id", "NOT_ALLOWED", "公办学校没有举办者", "a public school has no operator");
            check.Require(!request.HighFee, "high_fee", "NOT_ALLOWED", "公办学校不是高收费学校", "a public school is no high-fee school");
        }
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (await work.Db.Schools.AnyAsync(s => s.Name == name, cancellation))
                throw ApiErrors.AlreadyExists("school", name);
            var row = new SchoolRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Name = name,
                Ownership = (Core.Schools.Ownership)(int)request.Ownership,
                OperatorId = operatorId?.Reveal(),
                OperatorName = operatorName,
                HighFee = request.HighFee,
                TuitionFen = request.TuitionFen,
            };
            work.Db.Schools.Add(row);
            work.Audit("school.registered", row.Id.ToString());
            return new RegisterSchoolResponse { School = row.ToMessage(caller) };
        });
    }
}
