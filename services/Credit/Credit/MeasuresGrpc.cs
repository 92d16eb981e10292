using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

/// <summary>What follows from a level (守信激励与失信措施).</summary>
internal sealed partial class MeasuresGrpc(Commands<CreditDb> commands, Transactions<CreditDb> transactions, TimeProvider time) : MeasuresService.MeasuresServiceBase
{
    private const int PurposeLength = 200;

    private static async Task<SubjectStanding> StandingAsync(CreditDb db, string number, DateOnly date, CancellationToken cancellation)
    {
        var records = await db.RecordsOfAsync(number, cancellation);
        return TrustworthyStanding.On(date, [.. records.Select(r => r.ToCore())], await db.GrantsOfAsync(number, cancellation));
    }

    private static Task<PrepaidRow?> PrepaidAsync(CreditDb db, string number, CancellationToken cancellation) =>
        db.Prepaid.SingleOrDefaultAsync(p => p.SubjectId == number && p.EndedOn == null, cancellation);
}
