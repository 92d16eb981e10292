using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Bids come in under seal and within the time of the notice (规定时间内递交密封的投标文件, 第十三条).</summary>
public static class BidInTime
{
    private const string Id = "housingfund.tender.bid-in-time";

    /// <summary>Finding when it is late, else null; the last moment still counts.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static Finding? Check(TenderNotice notice, DateTimeOffset at) => at <= notice.RegistrationEndsAt
        ? null
        : new Finding(Id, new Citation(Texts.Tenders, 13), "已超过报名截止时间", "The time to bid is over");

    /// <summary>Finding of a bid taken in.</summary>
    public static Finding Done(Guid bidId) => new(Id, new Citation(Texts.Tenders, 13), "密封投标文件已接收", "The sealed bid is taken in", [new("bid_id", $"{bidId}")]);
}
