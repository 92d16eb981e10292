using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders;

/// <content>After the opening: signatures, publication, replacement, exclusion (第十三条、第十六条).</content>
public static partial class TenderDecisions
{
    /// <summary>The judges sign, each of them.</summary>
    public static Outcome<TenderCase> SignResult(TenderCase tender, IReadOnlyList<string> signedBy, Act act)
    {
        if (tender.Stage != TenderStage.Opened)
            return WrongStage(tender);
        if (act.On < DateOnly.FromDateTime(tender.Notice!.OpensAt.DateTime))
            return WrongDay();
        return JudgesSign.Check(tender.Judges, signedBy) is { } unsigned
            ? new Outcome<TenderCase>.Refused(tender, [unsigned])
            : new Outcome<TenderCase>.Granted(tender with { Stage = TenderStage.Evaluated }, [JudgesSign.Done(tender.Judges.Count)]);
    }

    /// <summary>The director signs; the award notices go out.</summary>
    public static Outcome<TenderCase> ConfirmAward(TenderCase tender, Act director)
    {
        if (tender.Stage != TenderStage.Evaluated)
            return WrongStage(tender);
        if (director.By == tender.Planned.By)
            return FourEyes("拟定招标计划与定标须由不同人员办理。", "Who drew the plan up may not confirm the award.");
        if (tender.Failed is [.., var last] && last.By == director.By)
            return FourEyes("认定违约替补与审定结果须由不同人员办理。", "Who replaced the winner may not confirm the new result.");
        return director.On < DateOnly.FromDateTime(tender.Notice!.OpensAt.DateTime)
            ? WrongDay()
            : new Outcome<TenderCase>.Granted(tender with { Stage = TenderStage.Awarded, AwardedOn = director.On }, [JudgesSign.Confirmed()]);
    }

    /// <summary>Publishes the result and files it with the finance department.</summary>
    public static Outcome<TenderCase> PublishResult(TenderCase tender, bool filedWithFinance, Act act)
    {
        if (tender.Stage != TenderStage.Awarded)
            return WrongStage(tender);
        if (act.On < tender.AwardedOn)
            return WrongDay();
        var (done, finding) = ResultPublished.Find(filedWithFinance);
        return done
            ? new Outcome<TenderCase>.Granted(tender with { Stage = TenderStage.Published }, [finding])
            : new Outcome<TenderCase>.Refused(tender, [finding]);
    }

    /// <summary>
    /// A winner fails: what it had goes to the others by rank, and the new result is signed by the director and published anew.
    /// <paramref name="barred"/> are bids of banks that may not step in.
    /// </summary>
    public static Outcome<TenderCase> Replace(TenderCase tender, FailedWinner failed, IReadOnlySet<Guid> barred, Act act)
    {
        if (tender.Stage is not (TenderStage.Awarded or TenderStage.Published) || tender.Award.All(s => s.BidId != failed.BidId || s.AmountFen == 0))
            return WrongStage(tender);
        if (failed.On < tender.AwardedOn || act.On < failed.On)
            return WrongDay();
        FailedWinner[] all = [.. tender.Failed, failed];
        var award = AwardComputation.Replace(tender.Plan.AmountFen, tender.Opened, tender.Award, all.Select(f => f.BidId).ToHashSet(), barred, act.On);
        var freed = tender.Award.Single(s => s.BidId == failed.BidId).AmountFen;
        var placed = award.Sum(s => s.AmountFen) - (tender.Award.Sum(s => s.AmountFen) - freed);
        return new Outcome<TenderCase>.Granted(
            tender with { Stage = TenderStage.Evaluated, Award = award, Failed = all }, [ReplacedByRank.Done(failed, freed, placed)]);
    }

    /// <summary>The fund repays credit early, in part or in full; the bank has to take it (第十五条).</summary>
    public static Outcome<TenderCase> RepayEarly(TenderCase tender, EarlyRepayment repayment)
    {
        if (tender.Stage != TenderStage.Published || tender.Award.FirstOrDefault(s => s.BidId == repayment.BidId) is not { AmountFen: > 0 } share)
            return WrongStage(tender);
        if (repayment.Act.On < tender.AwardedOn)
            return WrongDay();
        var (taken, finding) = FinancingRepaidEarly.Find(repayment.Reason, share.AmountFen - tender.RepaidFen(repayment.BidId), repayment.AmountFen);
        return taken
            ? new Outcome<TenderCase>.Granted(tender with { Repayments = [.. tender.Repayments, repayment] }, [finding])
            : new Outcome<TenderCase>.Refused(tender, [finding]);
    }

    /// <summary>
    /// Keeps a failed winner out of later tenders for one or two years, by another officer than who established the failure; refused,
    /// it is an exclusion of no day.
    /// </summary>
    public static Outcome<BankExclusion> Exclude(FailedWinner failed, int years, Act act)
    {
        if (act.By == failed.By)
            return new Outcome<BankExclusion>.NotAllowed(
                NotAllowedReason.FourEyes, "认定违约与取消竞标资格须由不同人员办理。", "Who established the failure may not exclude the bank.", "another-officer");
        var (ground, on) = (failed.Ground, act.On);
        var (allowed, finding) = ExcludedForYears.Find(ground, years, on);
        return allowed
            ? new Outcome<BankExclusion>.Granted(
                new BankExclusion(ground, on, on.AddYears(years).AddDays(-1)), [finding, .. new[] { BankBlacklisted.Find(ground) }.OfType<Finding>()])
            : new Outcome<BankExclusion>.Refused(new BankExclusion(ground, on, on.AddDays(-1)), [finding]);
    }
}
