using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using TenderStage = Quzhou.HousingFund.Core.Tenders.TenderStage;

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
            var row = new TenderRow { Id = Guid.CreateVersion7(work.Now), AmountFen = request.AmountFen, Months = request.Months };
            row.Case = Recorded(row, bidsUntil, work.Now, new Act(work.Actor.Officer, work.Today));
            work.Db.Tenders.Add(row);
            work.Audit("tender.opened", row.Id.ToString(), $"{request.AmountFen} fen");
            return Task.FromResult(new OpenTenderResponse { Tender = row.ToMessage() });
        });
    }

    // A tender whose plan and notice were decided on paper: docs/decisions/0066. Bids may come until the day ends.
    private static TenderCase Recorded(TenderRow row, DateOnly bidsUntil, DateTimeOffset now, Act act)
    {
        var ends = Tenders.Begins(bidsUntil.AddDays(1));
        var notice = new TenderNotice("", bidsUntil.AddDays(1), "", "", ends.AddSeconds(-1), ends, "", "", now.InTheCity());
        return new TenderCase(row.Id, TenderStage.Announced, new TenderPlan(row.AmountFen, row.Months), act, notice, [], null, [], [], [], [], null);
    }
}
