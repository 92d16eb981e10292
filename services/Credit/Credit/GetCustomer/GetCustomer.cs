using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>One user, its contracts and its level (用户查询).</summary>
    public override Task<GetCustomerResponse> GetCustomer(GetCustomerRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var number = subject.Reveal();
            var row = await db.Subjects.SingleOrDefaultAsync(s => s.SubjectId == number, cancellation) ?? throw CreditErrors.SubjectUnknown(subject.Masked());
            var customer = await CustomerAsync(db, row, caller, cancellation);
            if (customer.Contracts.Count == 0)
                throw CreditErrors.SubjectUnknown(subject.Masked());
            var records = await db.RecordsOfAsync(number, cancellation);
            var standing = SubjectStanding.On(time.CityToday(), [.. records.Select(r => r.ToCore())]);
            var answer = new GetCustomerResponse { Customer = customer, Level = standing.Level.ToLevel() };
            answer.Basis.AddRange(standing.Findings.ToBasis());
            return answer;
        }, context.CancellationToken);
    }
}
