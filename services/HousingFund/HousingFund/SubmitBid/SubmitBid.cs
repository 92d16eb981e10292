using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Tenders;
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
            var tender = await work.LockedAsync<TenderRow>("tender", tenderId, cancellation);
            var number = bank.Reveal();
            if (await work.Db.Bids.AnyAsync(b => b.TenderId == tenderId && b.BankId == number, cancellation))
                throw ApiErrors.AlreadyExists("bid", $"{tenderId}/{bank.Masked()}");
            var standing = await work.StandingOfAsync(bank, cancellation);
            var row = new BidRow { Id = Guid.CreateVersion7(work.Now), TenderId = tenderId, BankId = number, BankName = name, SealedOffer = request.SealedOffer.ToByteArray() };
            var bidder = new Bidder(opened, request.CleanThreeYears, request.CentralBankRating, request.SupervisoryRating);
            var seal = new SealedBid(row.Id, Convert.ToHexStringLower(row.SealedOffer), work.Now.InTheCity());
            var exclusions = await work.Db.ExclusionsOfAsync(number, cancellation);
            var taken = TenderDecisions.Bid(tender.Case, seal, bidder, standing.Facts(), exclusions, work.Now.InTheCity()).Settle($"tenders/{tenderId}");
            var response = new SubmitBidResponse { Verdict = taken.Verdict, RegisterSequence = standing.RegisterSequence };
            response.Basis.AddRange(taken.Findings.ToBasis());
            if (!taken.Granted)
            {
                work.Audit("bid.refused", tenderId.ToString(), $"{taken.Rule}, register {standing.RegisterSequence}");
                return response;
            }
            tender.Case = taken.State;
            work.Db.Bids.Add(row);
            work.Audit("bid.accepted", row.Id.ToString(), $"register {standing.RegisterSequence}");
            response.Bid = row.ToMessage([], caller);
            return response;
        });
    }
}
