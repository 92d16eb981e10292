using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Rating;
using Quzhou.Credit.Records;
using Quzhou.Credit.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;
using FactOutcome = Quzhou.Credit.Facts.FactOutcome;

namespace Quzhou.Credit;

/// <summary>The file of electricity users (电力用户信用档案): facts in, by single calls and by streams, and the rating of all users.</summary>
internal sealed partial class ElectricityGrpc(
    Commands<CreditDb> commands,
    Transactions<CreditDb> transactions,
    Redetermination redetermination,
    RatingRunner ratings,
    RatingSignal signal,
    IOptions<CreditOptions> options,
    TimeProvider time) : ElectricityService.ElectricityServiceBase
{
    private const int ReasonLength = 500;

    // One statement of a single call: taken, or refused as a whole.
    private async Task<(FactOutcome Outcome, V1.RecordChanges Changes)> TakeAsync(
        Work<CreditDb> work, Statement statement, CancellationToken cancellation)
    {
        var taken = await FactBook.TakeAsync(work, [statement], cancellation);
        if (taken.Results[0].Refusal is { } refusal)
            throw CreditErrors.NotTaken(refusal, statement.Key);
        var outcome = taken.Results[0].Outcome!.Value;
        if (outcome is FactOutcome.Recorded or FactOutcome.Extended)
            work.Audit($"fact.{(outcome == FactOutcome.Recorded ? "recorded" : "extended")}", $"facts/{statement.Key}");
        var redetermined = await redetermination.RunAsync(work, taken.Touched, observeOn: null, cancellation);
        return (outcome, await redetermined.ToMessageAsync(work, taken.Subjects[statement.Subject.Reveal()], cancellation));
    }

    private static async Task<ElectricityCustomer> CustomerAsync(CreditDb db, SubjectRow subject, Platform.Api.Caller caller, CancellationToken cancellation)
    {
        var contracts = await db.Contracts.Where(c => c.SubjectId == subject.SubjectId).OrderBy(c => c.ContractNumber).ToListAsync(cancellation);
        return subject.ToCustomer(contracts, caller);
    }
}
