using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Records;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using FactOutcome = Quzhou.Credit.Facts.FactOutcome;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>A fact is taken back or replaced (事实更正); everything that was built on it is found anew.</summary>
    public override Task<CorrectFactResponse> CorrectFact(CorrectFactRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var reason = check.Text("reason", request.Reason, ReasonLength);
        var reader = new StatementReader(check, time.CityToday());
        Statement? statement = request.CorrectionCase switch
        {
            CorrectFactRequest.CorrectionOneofCase.Bill => reader.Bill(subject, request.Bill, correction: true, reason),
            CorrectFactRequest.CorrectionOneofCase.Conduct => reader.Conduct(subject, request.Conduct, correction: true, reason),
            _ => null,
        };
        var key = statement?.Key ?? request.Void?.FactKey ?? "";
        if (request.CorrectionCase == CorrectFactRequest.CorrectionOneofCase.None)
            check.Add("correction", "REQUIRED", "必填", "is required");
        else if (statement is null)
            check.Text("void.fact_key", key, StatementReader.FactKeyLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (outcome, changes) = statement is null
                ? await VoidAsync(work, subject, key, reason, cancellation)
                : await ReplaceAsync(work, statement, cancellation);
            return new CorrectFactResponse { Outcome = (V1.FactOutcome)outcome, FactKey = key, Changes = changes };
        });
    }

    // A correction of what was never reported is a mistake in the key.
    private async Task<(FactOutcome Outcome, V1.RecordChanges Changes)> ReplaceAsync(
        Work<CreditDb> work, Statement statement, CancellationToken cancellation)
    {
        var subject = statement.Subject.Reveal();
        var known = statement is Facts.BillStatement bill
            ? await work.Db.Bills.AnyAsync(b => b.SubjectId == subject && b.BillNumber == bill.BillNumber, cancellation)
            : await work.Db.Conduct.AnyAsync(c => c.SubjectId == subject && c.FactKey == statement.Key, cancellation);
        return known ? await TakeAsync(work, statement, cancellation) : throw CreditErrors.FactUnknown(statement.Key);
    }

    private async Task<(FactOutcome Outcome, V1.RecordChanges Changes)> VoidAsync(
        Work<CreditDb> work, SubjectId subject, string key, string reason, CancellationToken cancellation)
    {
        var row = await work.Db.LockSubjectRowAsync(subject.Reveal(), cancellation) ?? throw CreditErrors.FactUnknown(key);
        var outcome = (await Voiding.OfAsync(work, [(row.SubjectId, key)], cancellation)).Void(row.SubjectId, key, reason) ?? throw CreditErrors.FactUnknown(key);
        var redetermined = await redetermination.RunAsync(work, [row], observeOn: null, cancellation);
        return (outcome, await redetermined.ToMessageAsync(work, row, cancellation));
    }
}
