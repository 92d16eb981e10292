using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

internal sealed partial class SentinelGrpc
{
    public override Task<ReportCaseResponse> ReportCase(ReportCaseRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.TextWithoutNumbers("hospital_case_number", request.HospitalCaseNumber, CaseRow.MaxNumber).Trim();
        var facts = CaseFactsRead.Read(check, request.Facts);
        var hospital = caller.Officer;
        if (caller.Agency == HealthOffice)
            hospital = check.TextWithoutNumbers("hospital", request.Hospital, Caller.MaxName).Trim();
        else
            check.Require(request.Hospital.Length == 0, "hospital", "NOT_YOURS", "医院以自身名义报告,不得填写", "is empty when a hospital reports itself");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            NotInTheFuture(facts, work.Today);
            await MustKnowOperatorAsync(work, facts.OperatorId, cancellation);
            if (await work.Db.Cases.AnyAsync(c => c.Hospital == hospital && c.HospitalCaseNumber == number, cancellation))
                throw ApiErrors.AlreadyExists("case", "hospital_case_number");
            var row = new CaseRow { Id = Guid.CreateVersion7(work.Now), Hospital = hospital, HospitalCaseNumber = number, ReportedAt = work.Now };
            facts.Into(row);
            work.Db.Cases.Add(row);
            work.Audit("case.reported", row.Id.ToString());
            await work.AssessAsync(row, [], null, cancellation);
            return new ReportCaseResponse { Case = row.ToMessage(caller) };
        });
    }
}
