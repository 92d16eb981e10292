using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int Sha256Bytes = 32;
    private const int WorstSupervisoryRating = 6;

    public override Task<SubmitBidResponse> SubmitBid(SubmitBidRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var tenderId = check.Id("tender_id", request.TenderId);
        var bank = check.Organisation("bank_id", request.BankId);
        var name = check.Text("bank_name", request.BankName, MaxName);
        var opened = check.Date("branch_opened_on", request.BranchOpenedOn);
        check.Require(request.CentralBankRating is "A" or "B" or "C" or "D", "central_bank_rating", "UNKNOWN_VALUE", "应为A至D", "must be A to D");
        check.Range("supervisory_rating", request.SupervisoryRating, 1, WorstSupervisoryRating);
        check.Require(request.SealedOffer.Length == Sha256Bytes, "sealed_offer", "WRONG_LENGTH", "应为32字节的SHA-256散列", "must be a SHA-256 hash of 32 bytes");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var tender = await work.Db.Tenders.AsNoTracking().SingleOrDefaultAsync(t => t.Id == tenderId, cancellation) ?? throw ApiErrors.NotFound("tender", request.TenderId);
            if (work.Today > tender.BidsUntil)
                throw ApiErrors.Precondition("WRONG_STATE", $"tenders/{tenderId}", "投标已截止", "bids are closed");
            var number = bank.Reveal();
            if (await work.Db.Bids.AnyAsync(b => b.TenderId == tenderId && b.BankId == number, cancellation))
                throw ApiErrors.AlreadyExists("bid", $"{tenderId}/{bank.Masked()}");
            var standing = await work.StandingOfAsync(bank, cancellation);
            var obstacles = BidderQualifies.Check(new Bidder(opened, request.CleanThreeYears, request.CentralBankRating, request.SupervisoryRating), standing.Facts(), work.Today);
            var response = new SubmitBidResponse { Verdict = obstacles.Count == 0 ? Verdict.Granted : Verdict.Refused, RegisterSequence = standing.RegisterSequence };
            response.Basis.AddRange(obstacles.ToBasis());
            if (obstacles.Count > 0)
            {
                work.Audit("bid.refused", tenderId.ToString(), $"{obstacles[0].RuleId}, register {standing.RegisterSequence}");
                return response;
            }
            var row = new BidRow { Id = Guid.CreateVersion7(work.Now), TenderId = tenderId, BankId = number, BankName = name, SealedOffer = request.SealedOffer.ToByteArray() };
            work.Db.Bids.Add(row);
            work.Audit("bid.accepted", row.Id.ToString(), $"register {standing.RegisterSequence}");
            response.Bid = row.ToMessage([], caller);
            return response;
        });
    }
}
