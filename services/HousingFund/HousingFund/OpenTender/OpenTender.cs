using Grpc.Core;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int MaxMonths = 120;

    public override Task<OpenTenderResponse> OpenTender(OpenTenderRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Money("amount_fen", request.AmountFen, 1, MaxFen);
        check.Range("months", request.Months, 1, MaxMonths);
        var bidsUntil = check.Date("bids_until", request.BidsUntil);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, (work, _) =>
        {
            if (bidsUntil <= work.Today)
                throw ApiErrors.Invalid("bids_until", "NOT_IN_THE_FUTURE", "投标截止日应晚于今日", "must be after today");
            var row = new TenderRow { Id = Guid.CreateVersion7(work.Now), AmountFen = request.AmountFen, Months = request.Months, BidsUntil = bidsUntil };
            work.Db.Tenders.Add(row);
            work.Audit("tender.opened", row.Id.ToString(), $"{request.AmountFen} fen");
            return Task.FromResult(new OpenTenderResponse { Tender = row.ToMessage() });
        });
    }
}
