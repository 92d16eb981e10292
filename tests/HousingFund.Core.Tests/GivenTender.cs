using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests;

/// <summary>A tender of 100 million yuan for a year, opened on 20 June 2018 at nine, with three bids.</summary>
internal static class GivenTender
{
    internal const long Million = 1_000_000 * Given.Yuan;
    internal static readonly Guid Id = new("0192f000-0000-7000-8000-000000000006");
    internal static readonly TenderPlan Plan = new(100 * Million, 12);
    internal static readonly Act Planner = new("planner", new(2018, 5, 2));
    internal static readonly Act Office = new("office", new(2018, 6, 20));
    internal static readonly Participant[] Leadership = [new("l1", "centre", false), new("l2", "centre", false)];
    internal static readonly Participant[] Judges = [new("j1", "finance", false), new("j2", "centre", false), new("j3", "research", false)];
    internal static readonly DateTimeOffset OpensAt = At(2018, 6, 20, 9);
    internal static readonly Bidder Bank = new(new(2010, 1, 1), true, "A", 2);
    internal static readonly IReadOnlyDictionary<Guid, Finding> NoneBarred = new Dictionary<Guid, Finding>();

    internal static readonly TenderNotice Notice = new(
        "衢州市住房公积金管理中心,小西门106号", new(2018, 7, 2), "受托银行", "现场报名", At(2018, 6, 19, 17), OpensAt, "三楼会议室", "门户网站", At(2018, 6, 1, 9));

    internal static readonly RevealedBid[] Revealed =
    [
        Reveal(1, 4.35m, 60), Reveal(2, 4.20m, 50), Reveal(3, 4.50m, 80),
    ];

    internal static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    internal static Guid BidId(int number) => new($"0192f000-0000-7000-8000-0000000001{number:D2}");

    internal static RevealedBid Reveal(int number, decimal rate, long millions) =>
        new(BidId(number), $"91330800BANK{number:D4}XX", rate, millions * Million, new string((char)('a' + number % 6), 32));

    internal static SealedBid Sealed(RevealedBid bid) => new(bid.BidId, BidSeal.Of(Id, bid), At(2018, 6, 19, 10));

    internal static TenderCase Planned() => TenderDecisions.Plan(Id, Plan, Planner).Granted();

    internal static TenderCase Approved() => TenderDecisions.Approve(Planned(), Leadership, new Act("secretary", new(2018, 5, 3))).Granted();

    internal static TenderCase Announced() => TenderDecisions.Announce(Approved(), Notice, new Act("office", new(2018, 6, 1))).Granted();

    internal static TenderCase WithBids(params IReadOnlyList<RevealedBid> bids)
    {
        var tender = TenderDecisions.AppointJudges(Announced(), Judges, new Act("office", new(2018, 6, 19)), At(2018, 6, 19, 21)).Granted();
        return bids.Aggregate(tender, (t, b) => TenderDecisions.Bid(t, Sealed(b), Bank, null, [], At(2018, 6, 19, 10)).Granted());
    }

    internal static TenderCase Opened() => TenderDecisions.Open(WithBids(Revealed), Revealed, NoneBarred, true, Office, OpensAt).Granted();

    internal static TenderCase Evaluated() => TenderDecisions.SignResult(Opened(), ["j1", "j2", "j3"], Office).Granted();

    internal static TenderCase Awarded() => TenderDecisions.ConfirmAward(Evaluated(), new Act("director", new(2018, 6, 21))).Granted();
}
