using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.TestServers;
using LoanState = Quzhou.HousingFund.V1.LoanState;

namespace Quzhou.HousingFund.Tests;

/// <summary>A loan from its intake to its end (衢公积金〔2018〕15号第九条、附件5).</summary>
public sealed class LoanLifeTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private LoanService.LoanServiceClient Clerk => fund.Loans("clerk", "housingfund.clerk");

    [Fact]
    public async Task A_loan_is_pre_noticed_paid_out_guaranteed_secured_and_repaid()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Loan;
        (await Clerk.ListInstalmentsAsync(new ListInstalmentsRequest { LoanId = loan.LoanId }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await GuaranteedAsync(loan)).ShouldBeFalse();

        loan = (await Clerk.RegisterPreNoticeAsync(new RegisterPreNoticeRequest { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, PreNoticeNumber = "YG-1" })).Loan;
        loan.State.ShouldBe(LoanState.PreNoticed);
        (await fund.As("clerk", "housingfund.approver").PayOutLoanAsync(HousingFundFixture.Payout(loan, "")).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        loan = (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(loan, ""))).Loan;
        (loan.State, loan.BalanceFen, loan.AnnualRatePercent).ShouldBe((LoanState.PaidOut, loan.AmountFen, "3.25"));
        (await GuaranteedAsync(loan)).ShouldBeTrue();

        var schedule = await ScheduleAsync(loan);
        schedule.Count.ShouldBe(240);
        schedule.Sum(i => i.PrincipalFen).ShouldBe(loan.AmountFen);
        schedule.Select(i => i.Number).ShouldBe(Enumerable.Range(1, 240));
        schedule[^1].BalanceFen.ShouldBe(0);

        loan = (await Clerk.ReceiveMortgageAsync(new ReceiveMortgageRequest { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, CertificateNumber = "TX-1" })).Loan;
        loan.State.ShouldBe(LoanState.Secured);
        (await GuaranteedAsync(loan)).ShouldBeFalse();

        (await PayAsync(loan, schedule[0].TotalFen - 1)).Verdict.ShouldBe(Verdict.Refused);
        loan = (await PayAsync(loan, schedule[0].TotalFen)).Loan;
        (loan.InstalmentsPaid, loan.BalanceFen).ShouldBe((1, schedule[0].BalanceFen));

        (await EarlyAsync(loan, loan.BalanceFen + 1)).Verdict.ShouldBe(Verdict.Refused);
        var half = loan.BalanceFen / 2;
        var partly = await EarlyAsync(loan, half);
        partly.Loan.BalanceFen.ShouldBe(loan.BalanceFen - half);
        var after = await ScheduleAsync(loan);
        after[0].EarlyPaymentFen.ShouldBe(half);
        after.Sum(i => i.PrincipalFen + i.EarlyPaymentFen).ShouldBe(loan.AmountFen);
        var all = await EarlyAsync(partly.Loan, partly.Loan.BalanceFen);
        (all.Loan.State, all.Loan.BalanceFen).ShouldBe((LoanState.Repaid, 0L));

        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(loan.AmountFen, "a loan repaid stays lent under the agreement");
    }

    [Fact]
    public async Task A_loan_taken_back_frees_the_cap_and_a_loan_paid_out_is_not_taken_back()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Loan;
        var request = Cancellation(loan);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Clerk.CancelLoanAsync(request)));

        answers.ShouldAllBe(a => a.Loan.State == LoanState.Cancelled);
        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(0);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loan))).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await Clerk.CancelLoanAsync(Cancellation(loan)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task A_punished_borrower_s_loan_is_paid_out_after_the_strict_review_only()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var borrower = TestSubjects.Person();
        await fund.Host.Services.PunishAsync<HousingFundDb>(borrower, DishonestyLevel.General);
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Loan;
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(loan))).Verdict.ShouldBe(Verdict.Refused);
        loan = await fund.LoanAsync(loan);

        var reviewed = await fund.Loans("approver-2", "housingfund.approver").ReviewLoanAsync(Review(loan, agreed: true));

        reviewed.Verdict.ShouldBe(Verdict.Granted);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(reviewed.Loan))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_loan_that_fails_the_strict_review_gives_the_cap_back()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var borrower = TestSubjects.Person();
        await fund.Host.Services.PunishAsync<HousingFundDb>(borrower, DishonestyLevel.Heavier);
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Loan;
        (await fund.Loans("clerk", "housingfund.approver").ReviewLoanAsync(Review(loan, agreed: true)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var reviewed = await fund.Loans("approver", "housingfund.approver").ReviewLoanAsync(Review(loan, agreed: false));

        (reviewed.Verdict, reviewed.Loan.State).ShouldBe((Verdict.Refused, LoanState.Refused));
        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(0);
    }

    public static TheoryData<string, Action<PayOutLoanRequest>, string> Malformed => new()
    {
        { "no rate", r => r.AnnualRatePercent = "", "annual_rate_percent:REQUIRED" },
        { "a rate in words", r => r.AnnualRatePercent = "three", "annual_rate_percent:NOT_A_RATE" },
        { "a negative rate", r => r.AnnualRatePercent = "-1", "annual_rate_percent:NOT_A_RATE" },
        { "seven places", r => r.AnnualRatePercent = "3.1234567", "annual_rate_percent:NOT_A_RATE" },
        { "too high a rate", r => r.AnnualRatePercent = "100.1", "annual_rate_percent:OUT_OF_RANGE" },
        { "no method", r => r.Method = RepaymentMethod.Unspecified, "method:REQUIRED" },
        { "no loan", r => r.LoanId = "", "loan_id:REQUIRED" },
        { "a number too long", r => r.PreNoticeNumber = new string('1', 51), "pre_notice_number:TOO_LONG" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_payout_names_its_field(string name, Action<PayOutLoanRequest> spoil, string expected)
    {
        var request = HousingFundFixture.Payout(new Loan { LoanId = HousingFundFixture.NewId(), Etag = "1" });
        spoil(request);

        (await fund.Approver.PayOutLoanAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    private static CancelLoanRequest Cancellation(Loan loan) => new() { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, Reason = "改用商业贷款" };

    private static ReviewLoanRequest Review(Loan loan, bool agreed) => new() { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, Agreed = agreed };

    private async Task<RecordInstalmentResponse> PayAsync(Loan loan, long amount) => await Clerk.RecordInstalmentAsync(
        new RecordInstalmentRequest { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = (await fund.LoanAsync(loan)).Etag, AmountFen = amount });

    private async Task<RepayEarlyResponse> EarlyAsync(Loan loan, long amount) => await Clerk.RepayEarlyAsync(new RepayEarlyRequest
    {
        RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = (await fund.LoanAsync(loan)).Etag, AmountFen = amount, Effect = EarlyPaymentEffect.LowerInstalments,
    });

    private async Task<bool> GuaranteedAsync(Loan loan)
    {
        var answer = await Clerk.GetGuaranteeAsync(new GetGuaranteeRequest { LoanId = loan.LoanId });
        answer.Basis.ShouldNotBeEmpty();
        return answer.Guaranteed;
    }

    private async Task<IReadOnlyList<Instalment>> ScheduleAsync(Loan loan)
    {
        var all = new List<Instalment>();
        for (var token = ""; ;)
        {
            var page = await Clerk.ListInstalmentsAsync(new ListInstalmentsRequest { LoanId = loan.LoanId, PageSize = 100, PageToken = token });
            all.AddRange(page.Instalments);
            if ((token = page.NextPageToken).Length == 0)
                return all;
        }
    }
}
