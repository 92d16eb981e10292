using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    private const int MaxYears = 10;

    public override Task<ExcludeBankResponse> ExcludeBank(ExcludeBankRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var bidId = check.Id("bid_id", request.BidId);
        check.Range("years", request.Years, 1, MaxYears);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var tender = await work.LockedAsync<TenderRow>("tender", id, cancellation);
            var failed = tender.Case.Failed.FirstOrDefault(f => f.BidId == bidId)
                ?? throw ApiErrors.Precondition("WRONG_STATE", $"tenders/{id}", "该投标不是违约的中标投标", "the bid is no winner that failed", "ReplaceWinner");
            if (await work.Db.Exclusions.AnyAsync(e => e.BidId == bidId, cancellation))
                throw ApiErrors.AlreadyExists("exclusion", bidId.ToString());
            var bid = await work.Db.Bids.AsNoTracking().SingleAsync(b => b.Id == bidId, cancellation);
            var excluded = TenderDecisions.Exclude(failed, request.Years, new Act(work.Actor.Officer, work.Today)).Settle($"tenders/{id}");
            var response = new ExcludeBankResponse { Verdict = excluded.Verdict };
            response.Basis.AddRange(excluded.Findings.ToBasis());
            work.Audit(excluded.Granted ? "bank.excluded" : "exclusion.refused", bidId.ToString(), $"{request.Years} years, {excluded.Rule}");
            if (!excluded.Granted)
                return response;
            var row = new ExclusionRow
            {
                Id = Guid.CreateVersion7(work.Now),
                BidId = bidId,
                BankId = bid.BankId,
                BankName = bid.BankName,
                Ground = excluded.State.Ground,
                FromDay = excluded.State.From,
                UntilDay = excluded.State.Until,
            };
            work.Db.Exclusions.Add(row);
            if (BankBlacklisted.Find(failed.Ground) is { } breach)
                work.List(PublicEntryKind.BankBreach, bid.BankId, bid.BankName, bidId, [breach]);
            response.Exclusion = row.ToMessage(caller);
            return response;
        });
    }
}
