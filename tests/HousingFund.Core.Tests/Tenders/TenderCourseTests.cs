using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Tenders;

/// <summary>The course of a tender (衢公积金〔2018〕18号).</summary>
public sealed class TenderCourseTests
{
    private static readonly HashSet<Guid> NobodyBarred = [];

    [Fact]
    public void A_tender_runs_from_plan_to_publication()
    {
        var awarded = GivenTender.Awarded();
        awarded.Award.Select(s => (s.Rank, s.AmountFen / GivenTender.Million)).ShouldBe([(1, 50), (2, 50), (3, 0)]);

        TenderDecisions.PublishResult(awarded, true, new Act("office", new(2018, 6, 22))).Granted().Stage.ShouldBe(TenderStage.Published);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(101, 12)]
    [InlineData(-100, 12)]
    [InlineData(100, 0)]
    public void A_plan_has_an_amount_in_yuan_and_a_term(long fen, int months) =>
        TenderDecisions.Plan(GivenTender.Id, new TenderPlan(fen, months), GivenTender.Planner).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);

    [Theory]
    [InlineData("two without relatives", new[] { "a", "b" }, "", true)]
    [InlineData("one alone", new[] { "a" }, "", false)]
    [InlineData("one named twice", new[] { "a", "a" }, "", false)]
    [InlineData("one has a relative in a bank", new[] { "a", "b", "c" }, "c", false)]
    [Covers("housingfund.tender.plan")]
    [Covers("housingfund.tender.recusal")]
    public void The_leadership_decides_together_and_without_relatives_in_banks(string name, string[] persons, string relative, bool approved)
    {
        Participant[] leadership = [.. persons.Select(p => new Participant(p, "centre", p == relative))];

        TenderDecisions.Approve(GivenTender.Planned(), leadership, new Act("secretary", new(2018, 5, 3))).After(GivenTender.Planned()).Stage
            .ShouldBe(approved ? TenderStage.Approved : TenderStage.Planned, name);
        TenderDecisions.Approve(GivenTender.Planned(), leadership, GivenTender.Planner).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
    }

    public static TheoryData<string, TenderNotice, int> Notices => new()
    {
        { "complete", GivenTender.Notice, 0 },
        { "no issuer", GivenTender.Notice with { Issuer = "" }, 1 },
        { "nobody may bid", GivenTender.Notice with { Eligibility = " " }, 1 },
        { "no registration", GivenTender.Notice with { Registration = "" }, 1 },
        { "no place", GivenTender.Notice with { Place = "" }, 1 },
        { "no documents", GivenTender.Notice with { DocumentsFrom = "" }, 1 },
        { "registration ends with the publication", GivenTender.Notice with { RegistrationEndsAt = GivenTender.Notice.PublishedAt }, 1 },
        { "opened when the registration ends", GivenTender.Notice with { OpensAt = GivenTender.Notice.RegistrationEndsAt }, 0 },
        { "opened a minute before it ends", GivenTender.Notice with { OpensAt = GivenTender.Notice.RegistrationEndsAt.AddMinutes(-1) }, 1 },
        { "money on the day of the opening", GivenTender.Notice with { FundsInPlaceBy = new(2018, 6, 20) }, 0 },
        { "money the day before", GivenTender.Notice with { FundsInPlaceBy = new(2018, 6, 19) }, 1 },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    [Covers("housingfund.tender.notice")]
    public void The_notice_says_everything(string name, TenderNotice notice, int missing)
    {
        NoticeComplete.Check(notice).Count.ShouldBe(missing, name);
        TenderDecisions.Announce(GivenTender.Approved(), notice, new Act("office", new(2018, 6, 1))).After(GivenTender.Approved()).Stage
            .ShouldBe(missing == 0 ? TenderStage.Announced : TenderStage.Approved, name);
    }

    public static TheoryData<string, Bidder, bool, BankExclusion[], DateTimeOffset, string?> Bids => new()
    {
        { "in order", GivenTender.Bank, false, [], GivenTender.At(2018, 6, 19, 17), null },
        { "a minute late", GivenTender.Bank, false, [], GivenTender.At(2018, 6, 19, 17, 1), "housingfund.tender.bid-in-time" },
        { "not entrusted", GivenTender.Bank with { Entrusted = false }, false, [], GivenTender.At(2018, 6, 18, 9), "housingfund.tender.entrusted" },
        { "unsound management", GivenTender.Bank with { SoundManagement = false }, false, [], GivenTender.At(2018, 6, 18, 9), "housingfund.tender.bidder" },
        { "punished", GivenTender.Bank, true, [], GivenTender.At(2018, 6, 18, 9), "housingfund.tender.punished-bank" },
        { "excluded until today", GivenTender.Bank, false, [new(FailureGround.PromiseBroken, new(2017, 6, 19), new(2018, 6, 18))], GivenTender.At(2018, 6, 18, 9), "housingfund.tender.excluded-bank" },
        { "excluded until yesterday", GivenTender.Bank, false, [new(FailureGround.PromiseBroken, new(2017, 6, 18), new(2018, 6, 17))], GivenTender.At(2018, 6, 18, 9), null },
        { "excluded from tomorrow", GivenTender.Bank, false, [new(FailureGround.PromiseBroken, new(2018, 6, 19), new(2019, 6, 18))], GivenTender.At(2018, 6, 18, 9), null },
    };

    [Theory]
    [MemberData(nameof(Bids))]
    [Covers("housingfund.tender.bid-in-time")]
    [Covers("housingfund.tender.entrusted")]
    [Covers("housingfund.tender.excluded-bank")]
    public void A_bid_is_taken_in_or_refused_with_its_reason(string name, Bidder bidder, bool punished, BankExclusion[] exclusions, DateTimeOffset at, string? rule)
    {
        var outcome = TenderDecisions.Bid(GivenTender.Announced(), GivenTender.Sealed(GivenTender.Revealed[0]), bidder, punished ? Given.Punishment : null, exclusions, at);

        if (rule is null)
            outcome.Granted().Bids.Count.ShouldBe(1, name);
        else
            outcome.Refused().ShouldSatisfyAllConditions(r => r.State.Bids.ShouldBeEmpty(), r => r.Findings.ShouldHaveSingleItem().RuleId.ShouldBe(rule, name));
    }

    [Fact]
    public void A_seal_is_a_hash_and_a_bid_comes_once()
    {
        var bid = GivenTender.Sealed(GivenTender.Revealed[0]);
        var at = GivenTender.At(2018, 6, 18, 9);
        var tender = TenderDecisions.Bid(GivenTender.Announced(), bid, GivenTender.Bank, null, [], at).Granted();

        TenderDecisions.Bid(tender, bid, GivenTender.Bank, null, [], at).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        foreach (var wrong in new[] { "", bid.Seal[1..], bid.Seal + "0", bid.Seal.ToUpperInvariant() })
            TenderDecisions.Bid(GivenTender.Announced(), bid with { Seal = wrong }, GivenTender.Bank, null, [], at).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        TenderDecisions.Bid(GivenTender.Approved(), bid, GivenTender.Bank, null, [], at).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    public static TheoryData<string, DateTimeOffset, Participant[], string?> Judging => new()
    {
        { "twelve hours before", GivenTender.At(2018, 6, 19, 21), GivenTender.Judges, null },
        { "a minute later", GivenTender.At(2018, 6, 19, 21, 1), GivenTender.Judges, "housingfund.tender.judges" },
        { "two", GivenTender.At(2018, 6, 19, 9), GivenTender.Judges[..2], null },
        { "one", GivenTender.At(2018, 6, 19, 9), GivenTender.Judges[..1], "housingfund.tender.judges" },
        { "one named twice", GivenTender.At(2018, 6, 19, 9), [.. GivenTender.Judges, GivenTender.Judges[0]], "housingfund.tender.judges" },
        { "one with a relative in a bank", GivenTender.At(2018, 6, 19, 9), [.. GivenTender.Judges, new("j4", "bank supervision", true)], "housingfund.tender.recusal" },
    };

    [Theory]
    [MemberData(nameof(Judging))]
    [Covers("housingfund.tender.judges")]
    public void Judges_are_appointed_half_a_day_before(string name, DateTimeOffset at, Participant[] judges, string? rule)
    {
        var outcome = TenderDecisions.AppointJudges(GivenTender.Announced(), judges, new Act("office", new(2018, 6, 19)), at);

        outcome.After(GivenTender.Announced()).Judges.Count.ShouldBe(rule is null ? judges.Length : 0, name);
        if (rule is not null)
            outcome.Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe(rule, name);
    }

    [Theory]
    [InlineData(2, TenderStage.Failed)]
    [InlineData(3, TenderStage.Opened)]
    [InlineData(4, TenderStage.Opened)]
    [Covers("housingfund.tender.enough-banks")]
    public void At_least_three_banks_take_part(int banks, TenderStage stage)
    {
        RevealedBid[] bids = [.. Enumerable.Range(1, banks).Select(i => GivenTender.Reveal(i, 4m + i / 10m, 50))];
        var tender = GivenTender.WithBids(bids);

        TenderDecisions.Open(tender, bids, GivenTender.NoneBarred, true, GivenTender.Office, GivenTender.OpensAt).After(tender).Stage.ShouldBe(stage);
        (EnoughBanks.Check(banks, new(2018, 6, 20)) is null).ShouldBe(stage == TenderStage.Opened);
    }

    [Fact]
    public void A_bank_that_does_not_keep_its_seal_or_is_punished_meanwhile_does_not_take_part()
    {
        var tender = GivenTender.WithBids(GivenTender.Revealed);
        RevealedBid[] changed = [GivenTender.Revealed[0], GivenTender.Revealed[1], GivenTender.Revealed[2] with { RatePercent = 1 }];
        var punished = new Dictionary<Guid, Finding> { [GivenTender.BidId(1)] = BidderQualifies.Exclusion(Given.Punishment)! };

        TenderDecisions.Open(tender, changed, GivenTender.NoneBarred, true, GivenTender.Office, GivenTender.OpensAt).Refused().Findings.Select(f => f.RuleId)
            .ShouldBe(["housingfund.tender.enough-banks", "housingfund.tender.seal"]);
        TenderDecisions.Open(tender, GivenTender.Revealed, punished, true, GivenTender.Office, GivenTender.OpensAt).Refused().Findings.Select(f => f.RuleId)
            .ShouldBe(["housingfund.tender.enough-banks", "housingfund.tender.punished-bank"]);
    }

    [Fact]
    [Covers("housingfund.tender.supervision")]
    public void It_is_opened_in_time_and_under_supervision()
    {
        var tender = GivenTender.WithBids(GivenTender.Revealed);

        TenderDecisions.Open(tender, GivenTender.Revealed, GivenTender.NoneBarred, true, GivenTender.Office, GivenTender.OpensAt.AddMinutes(-1)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        TenderDecisions.Open(tender, GivenTender.Revealed, GivenTender.NoneBarred, false, GivenTender.Office, GivenTender.OpensAt).Refused().State.ShouldBe(tender);
        TenderDecisions.Open(tender with { Judges = [] }, GivenTender.Revealed, GivenTender.NoneBarred, true, GivenTender.Office, GivenTender.OpensAt)
            .Refused().Findings.ShouldHaveSingleItem().Citation.Article.ShouldBe(12);
        OpenedUnderSupervision.Check(true, 2).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("all", new[] { "j3", "j1", "j2" }, true)]
    [InlineData("one missing", new[] { "j1", "j2" }, false)]
    [InlineData("somebody else", new[] { "j1", "j2", "j4" }, false)]
    [InlineData("one too many", new[] { "j1", "j2", "j3", "j4" }, false)]
    [Covers("housingfund.tender.result-signed")]
    public void Every_judge_signs(string name, string[] signatures, bool accepted) =>
        TenderDecisions.SignResult(GivenTender.Opened(), signatures, GivenTender.Office).After(GivenTender.Opened()).Stage
            .ShouldBe(accepted ? TenderStage.Evaluated : TenderStage.Opened, name);

    [Theory]
    [InlineData(true, TenderStage.Published)]
    [InlineData(false, TenderStage.Awarded)]
    [Covers("housingfund.tender.published")]
    public void The_result_is_published_and_filed(bool filed, TenderStage stage)
    {
        TenderDecisions.PublishResult(GivenTender.Awarded(), filed, new Act("office", new(2018, 6, 21))).After(GivenTender.Awarded()).Stage.ShouldBe(stage);
        TenderDecisions.ConfirmAward(GivenTender.Evaluated(), GivenTender.Planner with { On = new(2018, 6, 21) }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        TenderDecisions.PublishResult(GivenTender.Awarded(), filed, GivenTender.Office).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    [Covers("housingfund.tender.replacement")]
    public void A_failed_winner_is_replaced_and_the_result_signed_and_published_anew()
    {
        var failed = new FailedWinner(GivenTender.BidId(2), FailureGround.FundsNotInPlace, new(2018, 7, 3));
        var act = new Act("office", new(2018, 7, 3));

        var outcome = TenderDecisions.Replace(GivenTender.Awarded(), failed, NobodyBarred, act);

        outcome.Granted().ShouldSatisfyAllConditions(
            t => t.Stage.ShouldBe(TenderStage.Evaluated), t => t.Award.Select(s => s.AmountFen / GivenTender.Million).ShouldBe([0, 60, 40]), t => t.Failed.ShouldBe([failed]));
        outcome.Findings().ShouldHaveSingleItem().Facts.ShouldContain(new Fact("freed_fen", $"{50 * GivenTender.Million}"));
        TenderDecisions.Replace(GivenTender.Awarded(), failed with { BidId = GivenTender.BidId(3) }, NobodyBarred, act).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        TenderDecisions.Replace(GivenTender.Awarded(), failed with { On = new(2018, 6, 20) }, NobodyBarred, act).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        TenderDecisions.Replace(GivenTender.Opened(), failed, NobodyBarred, act).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void Who_replaced_a_winner_does_not_confirm_the_new_result()
    {
        var act = new Act("office", new(2018, 7, 3));
        var replaced = TenderDecisions.Replace(GivenTender.Awarded(), new FailedWinner(GivenTender.BidId(2), FailureGround.PromiseBroken, act.On, act.By), NobodyBarred, act).Granted();

        TenderDecisions.ConfirmAward(replaced, act).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        var confirmed = TenderDecisions.ConfirmAward(replaced, new Act("director", act.On)).Granted();

        // The next replacement is another one: who confirmed the first may replace, and who replaced first may confirm.
        var again = TenderDecisions.Replace(confirmed, new FailedWinner(GivenTender.BidId(1), FailureGround.PromiseBroken, act.On, "director"), NobodyBarred, act with { By = "director" }).Granted();
        TenderDecisions.ConfirmAward(again, new Act("director", act.On)).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        TenderDecisions.ConfirmAward(again, act).Granted().Stage.ShouldBe(TenderStage.Awarded);
    }

    [Theory]
    [InlineData("all of it", 2, 50, true)]
    [InlineData("a part", 2, 1, true)]
    [InlineData("more than was awarded", 2, 51, false)]
    [InlineData("nothing", 2, 0, false)]
    [Covers("housingfund.tender.early-repayment")]
    public void Credit_is_repaid_early_within_what_is_outstanding(string name, int bid, long millions, bool taken)
    {
        var published = TenderDecisions.PublishResult(GivenTender.Awarded(), true, new Act("office", new(2018, 6, 21))).Granted();
        var repayment = new EarlyRepayment(GivenTender.BidId(bid), EarlyRepaymentReason.PolicyChange, millions * GivenTender.Million, new Act("director", new(2018, 6, 21)));

        var outcome = TenderDecisions.RepayEarly(published, repayment);

        outcome.After(published).RepaidFen(GivenTender.BidId(bid)).ShouldBe(taken ? millions * GivenTender.Million : 0, name);
        outcome.Findings().ShouldHaveSingleItem().Citation.ShouldBe(new Citation(Texts.Tenders, 15));
        if (!taken)
            return;
        var rest = repayment with { AmountFen = (50 - millions) * GivenTender.Million + 1 };
        TenderDecisions.RepayEarly(outcome.Granted(), rest).Refused().State.RepaidFen(GivenTender.BidId(bid)).ShouldBe(millions * GivenTender.Million, name);
    }

    [Fact]
    public void Nothing_is_repaid_to_who_won_nothing_before_the_publication_or_the_award()
    {
        var published = TenderDecisions.PublishResult(GivenTender.Awarded(), true, new Act("office", new(2018, 6, 21))).Granted();
        var repayment = new EarlyRepayment(GivenTender.BidId(2), EarlyRepaymentReason.AmpleFunds, 1, new Act("director", new(2018, 6, 21)));

        TenderDecisions.RepayEarly(published, repayment with { BidId = GivenTender.BidId(3) }).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        TenderDecisions.RepayEarly(GivenTender.Awarded(), repayment).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        TenderDecisions.RepayEarly(published, repayment with { Act = new Act("director", new(2018, 6, 20)) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void Who_failed_once_does_not_step_in_for_the_next()
    {
        var act = new Act("office", new(2018, 7, 3));
        var first = TenderDecisions.Replace(GivenTender.Awarded(), new FailedWinner(GivenTender.BidId(2), FailureGround.PromiseBroken, act.On), NobodyBarred, act).Granted();
        var again = TenderDecisions.ConfirmAward(first, new Act("director", act.On)).Granted();

        var second = TenderDecisions.Replace(again, new FailedWinner(GivenTender.BidId(1), FailureGround.PromiseBroken, act.On), NobodyBarred, act).Granted();

        second.Award.Select(s => (s.BidId, s.AmountFen / GivenTender.Million)).ShouldBe([(GivenTender.BidId(2), 0), (GivenTender.BidId(1), 0), (GivenTender.BidId(3), 80)]);
    }

    public static TheoryData<FailureGround, int, bool, string> Exclusions => new()
    {
        { FailureGround.SafetyOrViolation, 0, false, "一" },
        { FailureGround.SafetyOrViolation, 1, true, "一" },
        { FailureGround.SupervisorRisk, 2, true, "二" },
        { FailureGround.ImproperBidding, 3, false, "三" },
        { FailureGround.FundsNotInPlace, 1, true, "四" },
        { FailureGround.PromiseBroken, 2, true, "五" },
    };

    [Theory]
    [MemberData(nameof(Exclusions))]
    [Covers("housingfund.tender.exclusion")]
    [Covers("housingfund.tender.bank-blacklist")]
    public void A_bank_is_kept_out_for_one_or_two_years(FailureGround ground, int years, bool allowed, string item)
    {
        var on = new DateOnly(2018, 7, 3);
        var failed = new FailedWinner(GivenTender.BidId(2), ground, on, "office");
        TenderDecisions.Exclude(failed, years, new Act("office", on)).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        var outcome = TenderDecisions.Exclude(failed, years, new Act("director", on));

        outcome.Findings()[0].Citation.ShouldBe(new Citation(Texts.Tenders, 16, Item: item));
        outcome.Findings().Skip(1).Select(f => f.RuleId).ShouldBe(allowed && item is "四" or "五" ? ["housingfund.tender.bank-blacklist"] : []);
        var exclusion = outcome.After(null!);
        ExcludedForYears.Check([exclusion], on).ShouldSatisfyAllConditions(f => (f is not null).ShouldBe(allowed));
        if (!allowed)
            return;
        ExcludedForYears.Check([exclusion], on.AddYears(years).AddDays(-1)).ShouldNotBeNull();
        ExcludedForYears.Check([exclusion], on.AddYears(years)).ShouldBeNull();
    }

    [Theory]
    [InlineData("all there on the last day", 50, 2, true)]
    [InlineData("nothing there on the last day", 0, 2, true)]
    [InlineData("all there a day later", 50, 3, true)]
    [InlineData("one fen short a day later", 49, 3, false)]
    [Covers("housingfund.tender.funds")]
    public void The_money_is_there_in_time_and_in_full(string name, long arrived, int day, bool holds) =>
        (FundsInPlace.Check(50, arrived, new(2018, 7, 2), new(2018, 7, day)) is null).ShouldBe(holds, name);

    [Theory]
    [InlineData("nothing", 0, false)]
    [InlineData("part", 1, true)]
    [InlineData("all", 100, true)]
    [InlineData("more", 101, false)]
    [Covers("housingfund.tender.early-repayment")]
    public void The_fund_may_repay_early(string name, long amount, bool taken) =>
        FinancingRepaidEarly.Find(EarlyRepaymentReason.AmpleFunds, 100, amount).Taken.ShouldBe(taken, name);

    [Fact]
    public void The_day_before_the_text_there_is_no_tender()
    {
        TenderDecisions.Plan(GivenTender.Id, GivenTender.Plan, GivenTender.Planner with { On = new(2018, 4, 11) }).Granted().Stage.ShouldBe(TenderStage.Planned);
        Should.Throw<ParameterNotInForceException>(() => TenderDecisions.Plan(GivenTender.Id, GivenTender.Plan, GivenTender.Planner with { On = new(2018, 4, 10) }));
    }

    [Property]
    public void No_order_of_steps_awards_before_the_judges_and_the_director(byte[] commands)
    {
        var tender = GivenTender.WithBids(GivenTender.Revealed);
        var reached = new List<TenderStage> { tender.Stage };
        foreach (var command in commands)
        {
            var late = new Act("office", new(2018, 7, 3));
            var next = (command % 7) switch
            {
                0 => TenderDecisions.Open(tender, GivenTender.Revealed, GivenTender.NoneBarred, true, GivenTender.Office, GivenTender.OpensAt),
                1 => TenderDecisions.SignResult(tender, ["j1", "j2", "j3"], GivenTender.Office),
                2 => TenderDecisions.SignResult(tender, ["j1"], GivenTender.Office),
                3 => TenderDecisions.ConfirmAward(tender, new Act("director", new(2018, 7, 2))),
                4 => TenderDecisions.PublishResult(tender, command > 60, late),
                5 => TenderDecisions.Replace(tender, new FailedWinner(GivenTender.BidId(1 + command % 3), FailureGround.PromiseBroken, late.On), NobodyBarred, late),
                _ => TenderDecisions.Bid(tender, GivenTender.Sealed(GivenTender.Reveal(7, 1m, 100)), GivenTender.Bank, null, [], GivenTender.At(2018, 6, 20, 10)),
            };
            var before = tender.Stage;
            tender = next.After(tender);
            tender.Bids.Count.ShouldBe(3, "no bid is taken after the time");
            tender.Award.Sum(s => s.AmountFen).ShouldBeLessThanOrEqualTo(tender.Plan.AmountFen);
            tender.Award.Where(s => tender.Failed.Any(f => f.BidId == s.BidId)).ShouldAllBe(s => s.AmountFen == 0);
            if (tender.Stage == before)
                continue;
            (before, tender.Stage).ShouldBeOneOf(
                (TenderStage.Announced, TenderStage.Opened), (TenderStage.Opened, TenderStage.Evaluated), (TenderStage.Evaluated, TenderStage.Awarded),
                (TenderStage.Awarded, TenderStage.Published), (TenderStage.Awarded, TenderStage.Evaluated), (TenderStage.Published, TenderStage.Evaluated));
            reached.Add(tender.Stage);
        }
        (tender.AwardedOn is not null).ShouldBe(reached.Contains(TenderStage.Awarded));
    }
}
