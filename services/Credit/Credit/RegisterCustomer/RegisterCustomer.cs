using Grpc.Core;
using Quzhou.Credit.Facts;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>A contract of a user, or its end (供用电合同登记).</summary>
    public override Task<RegisterCustomerResponse> RegisterCustomer(RegisterCustomerRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var statement = new StatementReader(check, time.CityToday())
            .Contract(subject, request.SubjectName, request.Contract, request.Correction, "subject_name", reason: "");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var taken = await FactBook.TakeAsync(work, [statement], cancellation);
            if (taken.Results[0].Refusal is { } refusal)
                throw CreditErrors.NotTaken(refusal, statement.Key);
            var outcome = taken.Results[0].Outcome!.Value;
            if (outcome != Facts.FactOutcome.Unchanged)
                work.Audit("contract.registered", $"contracts/{statement.ContractNumber}", outcome.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RegisterCustomerResponse
            {
                Outcome = (V1.FactOutcome)outcome,
                Customer = await CustomerAsync(work.Db, taken.Subjects[subject.Reveal()], caller, cancellation),
            };
        });
    }
}
