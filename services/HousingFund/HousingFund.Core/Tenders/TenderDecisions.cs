using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>The course of a tender up to the opening (第四条至第十三条).</summary>
public static partial class TenderDecisions
{
    /// <summary>Draws up a plan.</summary>
    public static Outcome<TenderCase> Plan(Guid id, TenderPlan plan, Act act) =>
        plan.AmountFen < 1 || plan.AmountFen % TenderNumbers.UnitFen.On(act.On).Value != 0 || plan.Months < 1
            ? new Outcome<TenderCase>.NotAllowed(NotAllowedReason.WrongNumber, "授信规模应为整元,期限应为正数。", "The amount has to be whole yuan, the term positive.")
            : new Outcome<TenderCase>.Granted(new TenderCase(id, TenderStage.Planned, plan, act, null, [], null, [], [], [], [], null), []);

    /// <summary>The leadership approves it together; who has a relative in a bank stays out.</summary>
    public static Outcome<TenderCase> Approve(TenderCase tender, IReadOnlyList<Participant> leadership, Act act)
    {
        if (tender.Stage != TenderStage.Planned)
            return WrongStage(tender);
        if (act.By == tender.Planned.By)
            return FourEyes("拟定与审定招标计划须由不同人员办理。", "Who drew the plan up may not approve it.");
        if (act.On < tender.Planned.On)
            return WrongDay();
        var (decided, finding) = PlanDecidedTogether.Find(leadership);
        Finding[] refusals = [.. decided ? [] : new[] { finding }, .. new[] { RelativesRecuse.Check(leadership) }.OfType<Finding>()];
        return refusals.Length > 0
            ? new Outcome<TenderCase>.Refused(tender, refusals)
            : new Outcome<TenderCase>.Granted(tender with { Stage = TenderStage.Approved }, [finding]);
    }

    /// <summary>Publishes the notice.</summary>
    public static Outcome<TenderCase> Announce(TenderCase tender, TenderNotice notice, Act act)
    {
        if (tender.Stage != TenderStage.Approved)
            return WrongStage(tender);
        if (act.On < tender.Planned.On)
            return WrongDay();
        var flaws = NoticeComplete.Check(notice);
        return flaws.Count > 0
            ? new Outcome<TenderCase>.Refused(tender, flaws)
            : new Outcome<TenderCase>.Granted(tender with { Stage = TenderStage.Announced, Notice = notice }, [NoticeComplete.Done(tender.Plan)]);
    }

    /// <summary>Takes a sealed bid, or refuses it.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="bid">The bid under seal.</param>
    /// <param name="bidder">The bank as it presents itself.</param>
    /// <param name="punishment">A joint punishment in force; null for none.</param>
    /// <param name="exclusions">Exclusions of the bank (第十六条).</param>
    /// <param name="at">Now, in the city's time.</param>
    public static Outcome<TenderCase> Bid(
        TenderCase tender, SealedBid bid, Bidder bidder, IReadOnlyList<Fact>? punishment, IReadOnlyList<BankExclusion> exclusions, DateTimeOffset at)
    {
        if (tender.Stage != TenderStage.Announced)
            return WrongStage(tender);
        if (bid.Seal.Length != BidSeal.SealLength || !BidSeal.IsHex(bid.Seal, BidSeal.SealLength) || tender.Bids.Any(b => b.BidId == bid.BidId))
            return new Outcome<TenderCase>.NotAllowed(NotAllowedReason.WrongNumber, "密封码格式不正确或投标重复。", "The seal is no SHA-256, or the bid is there already.");
        var on = Day(at);
        Finding[] refusals =
        [
            .. new[] { BidInTime.Check(tender.Notice!, at), ExcludedForYears.Check(exclusions, on) }.OfType<Finding>(),
            .. BidderQualifies.Check(bidder, punishment, on),
        ];
        return refusals.Length > 0
            ? new Outcome<TenderCase>.Refused(tender, refusals)
            : new Outcome<TenderCase>.Granted(tender with { Bids = [.. tender.Bids, bid] }, [BidInTime.Done(bid.BidId)]);
    }

    /// <summary>Appoints the judges, half a day before the opening.</summary>
    public static Outcome<TenderCase> AppointJudges(TenderCase tender, IReadOnlyList<Participant> judges, Act act, DateTimeOffset at)
    {
        if (tender.Stage != TenderStage.Announced)
            return WrongStage(tender);
        if (act.On < tender.Planned.On)
            return WrongDay();
        Finding[] refusals =
        [
            .. JudgesAppointed.Check(judges, at, tender.Notice!.OpensAt),
            .. new[] { RelativesRecuse.Check(judges) }.OfType<Finding>(),
        ];
        return refusals.Length > 0
            ? new Outcome<TenderCase>.Refused(tender, refusals)
            : new Outcome<TenderCase>.Granted(tender with { Judges = judges, JudgesAppointedAt = at }, [JudgesAppointed.Done(judges.Count)]);
    }

    /// <summary>Opens all bids together and works the award out; fails the tender when too few banks take part.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="revealed">What the banks reveal.</param>
    /// <param name="barred">Bids that no longer count, such as that of a bank punished meanwhile, with the reason.</param>
    /// <param name="supervisorsPresent">True when the discipline inspectors are there (纪检等监督人员).</param>
    /// <param name="act">Who and when.</param>
    /// <param name="at">Now, in the city's time.</param>
    public static Outcome<TenderCase> Open(
        TenderCase tender, IReadOnlyList<RevealedBid> revealed, IReadOnlyDictionary<Guid, Finding> barred, bool supervisorsPresent, Act act, DateTimeOffset at)
    {
        if (tender.Stage != TenderStage.Announced)
            return WrongStage(tender);
        if (at < tender.Notice!.OpensAt || act.On != Day(at))
            return WrongDay();
        var flaws = OpenedUnderSupervision.Check(supervisorsPresent, tender.Judges.Count);
        if (flaws.Count > 0)
            return new Outcome<TenderCase>.Refused(tender, flaws);

        var (opened, notCounted) = Opening.Verify(tender.Id, tender.Bids, revealed, barred, act.On);
        if (EnoughBanks.Check(opened.Count, act.On) is { } tooFew)
            return new Outcome<TenderCase>.Refused(tender with { Stage = TenderStage.Failed }, [tooFew, .. notCounted]);
        var award = AwardComputation.Award(tender.Plan.AmountFen, opened, act.On);
        return new Outcome<TenderCase>.Granted(
            tender with { Stage = TenderStage.Opened, Opened = opened, Award = award }, [LowestRateFirst.Placed(tender.Plan.AmountFen, award), .. notCounted]);
    }

    /// <summary>What may be done at a stage.</summary>
    public static IReadOnlyList<string> Allowed(TenderStage stage) => stage switch
    {
        TenderStage.Planned => ["approve"],
        TenderStage.Approved => ["announce"],
        TenderStage.Announced => ["bid", "appoint-judges", "open"],
        TenderStage.Opened => ["sign-result"],
        TenderStage.Evaluated => ["confirm-award"],
        TenderStage.Awarded => ["publish-result", "replace"],
        TenderStage.Published => ["replace", "repay-early"],
        _ => [],
    };

    private static Outcome<TenderCase>.NotAllowed WrongStage(TenderCase tender) => new(
        NotAllowedReason.WrongState, $"招标阶段为{tender.Stage},不能进行此操作。", $"The tender is {tender.Stage}.", Allowed(tender.Stage));

    private static Outcome<TenderCase>.NotAllowed FourEyes(string zh, string en) => new(NotAllowedReason.FourEyes, zh, en, "another-officer");

    private static Outcome<TenderCase>.NotAllowed WrongDay() => new(NotAllowedReason.WrongDay, "日期或时间不符合招标公告或上一环节。", "The day or time does not fit the notice or the step before.");

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
