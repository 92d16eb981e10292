using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using TenderStage = Quzhou.HousingFund.V1.TenderStage;

namespace Quzhou.HousingFund.Tests;

/// <summary>Tenders among banks from the plan to the award (衢公积金〔2018〕18号).</summary>
public sealed class TenderTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private const long Million = 1_000_000 * HousingFundFixture.Yuan;
    private static readonly string[] JudgeNames = ["judge-1", "judge-2", "judge-3"];
    private static readonly string[] EveryRole =
    [
        "housingfund.reader", "housingfund.clerk", "housingfund.approver", "housingfund.judge", "housingfund.committee", "housingfund.surveyor", "housingfund.reviewer", Caller.IdentityReader,
    ];

    private TenderService.TenderServiceClient Clerk => fund.Tenders("planner", "housingfund.clerk");

    private TenderService.TenderServiceClient Director => fund.Tenders("director", "housingfund.approver");

    private TenderService.TenderServiceClient Deputy => fund.Tenders("deputy", "housingfund.approver");

    [Fact]
    public async Task The_lowest_rates_win_a_failed_winner_is_replaced_and_excluded()
    {
        var tender = await AnnouncedAsync(100 * Million);
        Sealed[] bids = [await BidAsync(tender, "3.5", 60 * Million), await BidAsync(tender, "3.5", 30 * Million), await BidAsync(tender, "4.0", 50 * Million)];
        tender = await JudgesAsync(tender);
        fund.Clock.Advance(TimeSpan.FromDays(3));

        var opened = await Clerk.OpenBidsAsync(await OpeningAsync(tender, bids));

        (opened.Verdict, opened.Tender.Stage).ShouldBe((Verdict.Granted, TenderStage.Opened), opened.ToString());
        opened.Lines.ToDictionary(l => l.BidId, l => (l.Rank, l.AwardedFen)).ShouldBe(new Dictionary<string, (int, long)>
        {
            [bids[0].Offer.BidId] = (1, 60 * Million), [bids[1].Offer.BidId] = (1, 30 * Million), [bids[2].Offer.BidId] = (3, 10 * Million),
        }, ignoreOrder: true);
        (await Director.ConfirmAwardAsync(new ConfirmAwardRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = opened.Tender.Etag }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        var published = await SignedAndPublishedAsync(tender);
        await RepaidAsync(published, bids[0]);
        published = await StatusAsync(tender);

        var replaced = await Director.ReplaceWinnerAsync(new ReplaceWinnerRequest
        {
            RequestId = NewId(), TenderId = tender.TenderId, Etag = published.Etag, FailedBidId = bids[1].Offer.BidId, Ground = V1.FailureGround.FundsNotInPlace,
        });

        replaced.Verdict.ShouldBe(Verdict.Granted);
        replaced.Lines.Single(l => l.BidId == bids[1].Offer.BidId).ShouldSatisfyAllConditions(l => l.AwardedFen.ShouldBe(0), l => l.Failed.ShouldBeTrue());
        replaced.Lines.Single(l => l.BidId == bids[0].Offer.BidId).AwardedFen.ShouldBe(60 * Million);
        replaced.Lines.Single(l => l.BidId == bids[2].Offer.BidId).AwardedFen.ShouldBe(40 * Million);
        (await ConfirmAsync(Director, replaced.Tender).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await ConfirmAsync(Deputy, replaced.Tender)).Tender.Stage.ShouldBe(TenderStage.Awarded);
        (await Director.ExcludeBankAsync(Exclusion(tender, bids[1], 2)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await ExcludeAsync(tender, bids[1], 3)).Verdict.ShouldBe(Verdict.Refused);
        (await ExcludeAsync(tender, bids[1], 2)).Exclusion.Ground.ShouldBe(V1.FailureGround.FundsNotInPlace);
        (await ExcludeReasonAsync(tender, bids[0])).ShouldBe("WRONG_STATE");
        (await fund.Supervision("clerk", "housingfund.clerk").ListPublicEntriesAsync(new ListPublicEntriesRequest { Kind = PublicEntryKind.BankBreach }))
            .Entries.ShouldHaveSingleItem().Basis.ShouldHaveSingleItem().Paragraph.ShouldBe(2);
        var next = await AnnouncedAsync(10 * Million);
        (await SubmitAsync(next, bids[1].Bank, new byte[32])).Verdict.ShouldBe(Verdict.Refused);
        fund.Clock.Advance(TimeSpan.FromDays(731));
        var later = await AnnouncedAsync(10 * Million);
        (await SubmitAsync(later, bids[1].Bank, new byte[32])).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Nobody_reads_a_bid_before_the_opening_whatever_roles_he_holds()
    {
        var tender = await AnnouncedAsync(100 * Million);
        Sealed[] bids = [await BidAsync(tender, "3.7123", 61_123_400), await BidAsync(tender, "3.7124", 62_123_400), await BidAsync(tender, "3.7125", 63_123_400)];
        await JudgesAsync(tender);
        var hostile = fund.Tenders("judge-1", EveryRole);
        var seen = new List<IMessage>
        {
            await hostile.GetTenderStatusAsync(new GetTenderStatusRequest { TenderId = tender.TenderId }),
            await hostile.ListTendersAsync(new ListTendersRequest { PageSize = 500 }),
            await fund.As("judge-1", EveryRole).GetTenderAsync(new GetTenderRequest { TenderId = tender.TenderId }),
        };
        (await hostile.ListAwardsAsync(new ListAwardsRequest { TenderId = tender.TenderId })).Lines.ShouldBeEmpty();
        (await hostile.OpenBidsAsync(await OpeningAsync(tender, bids)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        (await hostile.SignResultAsync(new SignResultRequest { RequestId = NewId(), TenderId = tender.TenderId }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await hostile.ConfirmAwardAsync(new ConfirmAwardRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = await EtagAsync(tender) }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");

        var id = Guid.Parse(tender.TenderId);
        var stored = string.Join('\n', [
            .. seen.Select(s => s.ToString()!),
            await fund.QueryAsync(db => db.Tenders.Where(t => t.Id == id).Select(t => t.Dossier).SingleAsync()),
            .. await fund.QueryAsync(db => db.AuditEntries.Select(a => a.Details).ToListAsync()),
        ]);
        foreach (var bid in bids)
        {
            stored.ShouldNotContain(bid.Offer.RatePercent);
            stored.ShouldNotContain(bid.Offer.AmountFen.ToString());
            stored.ShouldNotContain(bid.Offer.Nonce);
        }

        // Whoever knows the rate and the amount, but not the nonce, cannot tell the seal.
        BidSeal.Of(id, new RevealedBid(Guid.Empty, bids[0].Bank.Reveal(), 3.7123m, 61_123_400, new string('0', 32))).ShouldNotBe(bids[0].Seal);
    }

    [Fact]
    public async Task A_bid_that_does_not_match_its_seal_or_whose_bank_is_punished_does_not_count()
    {
        var tender = await AnnouncedAsync(100 * Million);
        Sealed[] bids =
        [
            await BidAsync(tender, "3.5", 60 * Million), await BidAsync(tender, "3.6", 60 * Million), await BidAsync(tender, "3.7", 60 * Million),
            await BidAsync(tender, "3.8", 60 * Million), await BidAsync(tender, "3.0", 60 * Million),
        ];
        tender = await JudgesAsync(tender);
        await fund.Host.Services.PunishAsync<HousingFundDb>(bids[4].Bank);
        fund.Clock.Advance(TimeSpan.FromDays(3));
        bids[0].Offer.RatePercent = "3.4";

        var opened = await Clerk.OpenBidsAsync(await OpeningAsync(tender, bids));

        opened.Tender.Stage.ShouldBe(TenderStage.Opened);
        opened.Lines.Select(l => l.BidId).ShouldBe(bids[1..4].Select(b => b.Offer.BidId), ignoreOrder: true);
        opened.Lines.Sum(l => l.AwardedFen).ShouldBe(100 * Million);
        opened.Basis.Select(b => b.RuleId).ShouldContain("housingfund.tender.punished-bank");
    }

    [Fact]
    public async Task Two_banks_are_too_few_and_no_inspector_means_no_opening()
    {
        var tender = await AnnouncedAsync(100 * Million);
        Sealed[] bids = [await BidAsync(tender, "3.5", 60 * Million), await BidAsync(tender, "3.6", 60 * Million)];
        tender = await JudgesAsync(tender);
        fund.Clock.Advance(TimeSpan.FromDays(3));
        var alone = await OpeningAsync(tender, bids);
        alone.SupervisorsPresent = false;
        var refused = await Clerk.OpenBidsAsync(alone);
        (refused.Verdict, refused.Tender.Stage).ShouldBe((Verdict.Refused, TenderStage.Announced));

        var failed = await Clerk.OpenBidsAsync(await OpeningAsync(tender, bids));

        (failed.Verdict, failed.Tender.Stage, failed.Lines.Count).ShouldBe((Verdict.Refused, TenderStage.Failed, 0));
    }

    [Fact]
    public async Task Who_has_a_tie_to_a_bank_neither_plans_nor_judges_and_the_plan_has_four_eyes()
    {
        var planned = (await Clerk.PlanTenderAsync(new PlanTenderRequest { RequestId = NewId(), AmountFen = Million, Months = 12 })).Tender;
        var approval = new ApproveTenderPlanRequest { RequestId = NewId(), TenderId = planned.TenderId, Etag = planned.Etag, Leadership = { Person("director"), Person("deputy", tie: true) } };
        (await fund.Tenders("planner", "housingfund.approver").ApproveTenderPlanAsync(approval).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await Director.ApproveTenderPlanAsync(approval)).Verdict.ShouldBe(Verdict.Refused);

        var tender = await AnnouncedAsync(10 * Million);
        var judges = Judges(tender);
        judges.Judges[1].RelativeInBank = true;
        (await Clerk.AppointJudgesAsync(judges)).Verdict.ShouldBe(Verdict.Refused);
        tender = await StatusAsync(tender);
        await JudgesAsync(tender);
        (await fund.Tenders("stranger", "housingfund.judge").SignResultAsync(new SignResultRequest { RequestId = NewId(), TenderId = tender.TenderId }).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_A_JUDGE");
    }

    public static TheoryData<string, Action<RevealedOffer>, string> Malformed => new()
    {
        { "no bid", o => o.BidId = "", "offers[0].bid_id:REQUIRED" },
        { "no rate", o => o.RatePercent = "", "offers[0].rate_percent:REQUIRED" },
        { "a rate in words", o => o.RatePercent = "low", "offers[0].rate_percent:NOT_A_RATE" },
        { "no amount", o => o.AmountFen = 0, "offers[0].amount_fen:TOO_SMALL" },
        { "no nonce", o => o.Nonce = "", "offers[0].nonce:REQUIRED" },
        { "too long a nonce", o => o.Nonce = new string('a', 129), "offers[0].nonce:TOO_LONG" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_offer_names_its_field(string name, Action<RevealedOffer> spoil, string expected)
    {
        var offer = new RevealedOffer { BidId = NewId(), RatePercent = "3.5", AmountFen = Million, Nonce = new string('a', 32) };
        spoil(offer);

        (await Clerk.OpenBidsAsync(new OpenBidsRequest { RequestId = NewId(), TenderId = NewId(), Etag = "1", Offers = { offer } }).ViolationsAsync()).ShouldBe([expected], name);
    }

    /// <summary>A bid as its bank keeps it until the opening.</summary>
    private sealed record Sealed(SubjectId Bank, RevealedOffer Offer, string Seal);

    private static string NewId() => HousingFundFixture.NewId();

    private static V1.Participant Person(string name, bool tie = false) => new() { Person = name, Agency = "财政局", RelativeInBank = tie };

    private async Task<TenderStatus> AnnouncedAsync(long amountFen)
    {
        var planned = (await Clerk.PlanTenderAsync(new PlanTenderRequest { RequestId = NewId(), AmountFen = amountFen, Months = 12 })).Tender;
        var approved = (await Director.ApproveTenderPlanAsync(new ApproveTenderPlanRequest
        {
            RequestId = NewId(), TenderId = planned.TenderId, Etag = planned.Etag, Leadership = { Person("director"), Person("deputy") },
        })).Tender;
        var now = fund.Clock.GetUtcNow();
        var announced = await Clerk.AnnounceTenderAsync(new AnnounceTenderRequest
        {
            RequestId = NewId(),
            TenderId = approved.TenderId,
            Etag = approved.Etag,
            Notice = new Notice
            {
                Issuer = "衢州市住房公积金管理中心",
                FundsInPlaceBy = fund.ClockToday.AddDays(20).ToMessage(),
                Eligibility = "受托银行",
                Registration = "现场递交",
                RegistrationEndTime = now.AddDays(1).ToTimestamp(),
                OpeningTime = now.AddDays(2).ToTimestamp(),
                Place = "会议室",
                Documents = "门户网站",
            },
        });
        announced.Verdict.ShouldBe(Verdict.Granted, announced.ToString());
        return announced.Tender;
    }

    private async Task<Sealed> BidAsync(TenderStatus tender, string rate, long amountFen)
    {
        var bank = TestSubjects.Company();
        var nonce = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        var seal = BidSeal.Of(Guid.Parse(tender.TenderId), new RevealedBid(Guid.Empty, bank.Reveal(), decimal.Parse(rate), amountFen, nonce));
        var answer = await SubmitAsync(tender, bank, Convert.FromHexString(seal));
        answer.Verdict.ShouldBe(Verdict.Granted, answer.ToString());
        return new Sealed(bank, new RevealedOffer { BidId = answer.Bid.BidId, RatePercent = rate, AmountFen = amountFen, Nonce = nonce }, seal);
    }

    private async Task<SubmitBidResponse> SubmitAsync(TenderStatus tender, SubjectId bank, byte[] seal) => await fund.Clerk.SubmitBidAsync(new SubmitBidRequest
    {
        RequestId = NewId(),
        TenderId = tender.TenderId,
        BankId = bank.Reveal(),
        BankName = "样例银行",
        BranchOpenedOn = HousingFundFixture.Today.AddYears(-1).ToMessage(),
        CleanThreeYears = true,
        CentralBankRating = "B",
        SupervisoryRating = 3,
        SealedOffer = ByteString.CopyFrom(seal),
    });

    private async Task<string> EtagAsync(TenderStatus tender) => (await StatusAsync(tender)).Etag;

    private async Task<TenderStatus> StatusAsync(TenderStatus tender) => (await Clerk.GetTenderStatusAsync(new GetTenderStatusRequest { TenderId = tender.TenderId })).Tender;

    private static AppointJudgesRequest Judges(TenderStatus tender)
    {
        var request = new AppointJudgesRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = tender.Etag };
        request.Judges.AddRange(JudgeNames.Select(j => Person(j)));
        return request;
    }

    private async Task<TenderStatus> JudgesAsync(TenderStatus tender)
    {
        var answer = await Clerk.AppointJudgesAsync(Judges(await StatusAsync(tender)));
        answer.Verdict.ShouldBe(Verdict.Granted, answer.ToString());
        return answer.Tender;
    }

    private async Task<OpenBidsRequest> OpeningAsync(TenderStatus tender, IEnumerable<Sealed> bids)
    {
        var request = new OpenBidsRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = await EtagAsync(tender), SupervisorsPresent = true };
        request.Offers.AddRange(bids.Select(b => b.Offer));
        return request;
    }

    private async Task<TenderStatus> SignedAndPublishedAsync(TenderStatus tender)
    {
        foreach (var judge in JudgeNames)
            await fund.Tenders(judge, "housingfund.judge").SignResultAsync(new SignResultRequest { RequestId = NewId(), TenderId = tender.TenderId });
        (await fund.Tenders("planner", "housingfund.approver").ConfirmAwardAsync(new ConfirmAwardRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = await EtagAsync(tender) })
            .ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var confirmed = await Director.ConfirmAwardAsync(new ConfirmAwardRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = await EtagAsync(tender) });
        confirmed.Tender.Stage.ShouldBe(TenderStage.Awarded);
        var published = await Clerk.PublishResultAsync(new PublishResultRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = confirmed.Tender.Etag, FiledWithFinance = true });
        published.Tender.Stage.ShouldBe(TenderStage.Published);
        return published.Tender;
    }

    // The bank offered 60 million and got them: 60 million can go back, not a fen more.
    private async Task RepaidAsync(TenderStatus tender, Sealed bid)
    {
        var first = await Director.RepayFinancingAsync(Repayment(tender, bid, 20 * Million));
        (first.Verdict, first.Basis.ShouldHaveSingleItem().Article).ShouldBe((Verdict.Granted, 15));
        first.Lines.Single(l => l.BidId == bid.Offer.BidId).RepaidFen.ShouldBe(20 * Million);
        (await Director.RepayFinancingAsync(Repayment(tender, bid, 1)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        var above = await Director.RepayFinancingAsync(Repayment(first.Tender, bid, 40 * Million + 1));
        (above.Verdict, above.Basis.ShouldHaveSingleItem().Article).ShouldBe((Verdict.Refused, 15));
        var last = Repayment(await StatusAsync(tender), bid, 40 * Million);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Director.RepayFinancingAsync(last)));
        answers.ShouldAllBe(a => a.Verdict == Verdict.Granted && a.Lines.Single(l => l.BidId == bid.Offer.BidId).RepaidFen == 60 * Million);
        (await Director.RepayFinancingAsync(Repayment(await StatusAsync(tender), bid, 1))).Verdict.ShouldBe(Verdict.Refused);
        (await fund.Tenders("director", "housingfund.clerk").RepayFinancingAsync(Repayment(tender, bid, 1)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
    }

    private static RepayFinancingRequest Repayment(TenderStatus tender, Sealed bid, long amountFen) => new()
    {
        RequestId = NewId(), TenderId = tender.TenderId, Etag = tender.Etag, BidId = bid.Offer.BidId, Reason = V1.EarlyRepaymentReason.AmpleFunds, AmountFen = amountFen,
    };

    private static AsyncUnaryCall<ConfirmAwardResponse> ConfirmAsync(TenderService.TenderServiceClient officer, TenderStatus tender) =>
        officer.ConfirmAwardAsync(new ConfirmAwardRequest { RequestId = NewId(), TenderId = tender.TenderId, Etag = tender.Etag });

    private static ExcludeBankRequest Exclusion(TenderStatus tender, Sealed bid, int years) =>
        new() { RequestId = NewId(), TenderId = tender.TenderId, BidId = bid.Offer.BidId, Years = years };

    private async Task<ExcludeBankResponse> ExcludeAsync(TenderStatus tender, Sealed bid, int years) => await Deputy.ExcludeBankAsync(Exclusion(tender, bid, years));

    private Task<string> ExcludeReasonAsync(TenderStatus tender, Sealed bid) => Deputy.ExcludeBankAsync(Exclusion(tender, bid, 1)).ReasonAsync(StatusCode.FailedPrecondition);
}
