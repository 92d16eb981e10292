using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    private const int MaxOffers = 100;
    private const int MaxNonce = 128;

    public override Task<OpenBidsResponse> OpenBids(OpenBidsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var offers = check.Items("offers", request.Offers, 0, MaxOffers).Select((o, i) => Read(check, o, i)).ToList();
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "tender.opened-bids",
            async (work, row, cancellation) =>
            {
                // The bank is the one that handed the seal in, whatever the offer says.
                var banks = await work.Db.Bids.AsNoTracking().Where(b => b.TenderId == id).ToDictionaryAsync(b => b.Id, b => b.BankId, cancellation);
                for (var i = 0; i < offers.Count; i++)
                {
                    if (!banks.ContainsKey(offers[i].BidId))
                        throw ApiErrors.Invalid($"offers[{i}].bid_id", "UNKNOWN_BID", "不是本次招标的投标", "is no bid of this tender");
                }
                return TenderDecisions.Open(
                    row.Case,
                    [.. offers.Select(o => o with { BankCode = banks[o.BidId] })],
                    await work.BarredAsync(id, cancellation),
                    request.SupervisorsPresent,
                    new Act(work.Actor.Officer, work.Today),
                    work.Now.InTheCity());
            },
            (step, tender, lines) =>
            {
                var response = new OpenBidsResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                response.Lines.AddRange(lines);
                return response;
            });
    }

    private static RevealedBid Read(RequestChecks check, RevealedOffer offer, int i)
    {
        var bidId = check.Id($"offers[{i}].bid_id", offer.BidId);
        var rate = check.Rate($"offers[{i}].rate_percent", offer.RatePercent);
        var amount = check.Money($"offers[{i}].amount_fen", offer.AmountFen, 1, Reading.MaxFen);
        var nonce = check.Text($"offers[{i}].nonce", offer.Nonce, MaxNonce);
        return new RevealedBid(bidId, "", rate, amount, nonce);
    }
}
