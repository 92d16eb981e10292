using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Loans.Repayment;
using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Loans;

/// <summary>The course of a loan (第九条、附件5).</summary>
public sealed class LoanCourseTests
{
    private static readonly Guid Id = new("0192f000-0000-7000-8000-000000000004");
    private static readonly Act Intake = new("clerk", new(2018, 6, 1));
    private static readonly Act Payout = new("cashier", new(2018, 7, 2));
    private static readonly ContractTerms Contract = new(0m, RepaymentMethod.EqualInstalments);
    private static readonly LoanApplication Small = new(10_000, 2_400, 1);

    private static LoanCase TakenIn() => LoanCourse.TakeIn(Id, Small, Given.Facts(), Intake).Granted();

    private static LoanCase PreNoticed() => LoanCourse.RegisterPreNotice(TakenIn(), "YG-1", Intake).Granted();

    private static LoanCase PaidOut() => LoanCourse.PayOut(PreNoticed(), Given.Facts(), Contract, Payout).Granted();

    [Fact]
    [Covers("housingfund.loan.pre-notice")]
    [Covers("housingfund.loan.mortgage")]
    [Covers("housingfund.loan.instalment")]
    public void A_loan_runs_from_intake_to_the_last_instalment()
    {
        var loan = LoanCourse.ReceiveMortgage(PaidOut(), "TX-1", new Act("archivist", new(2018, 12, 1))).Granted();
        loan.Stage.ShouldBe(LoanStage.Secured);
        for (var i = 1; i <= 12; i++)
        {
            loan.Stage.ShouldBe(LoanStage.Secured);
            loan = LoanCourse.PayInstalment(loan, 200, new(2019, 1, 1)).Granted();
            loan.BalanceFen.ShouldBe(2_400 - 200 * i);
        }

        loan.Stage.ShouldBe(LoanStage.Repaid);
        loan.UsesCapFen.ShouldBe(2_400, "what was lent stays lent under the agreement");
        LoanCourse.PayInstalment(loan, 200, new(2019, 9, 1)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        PreNoticeRegistered.Done("YG-1").Citation.ShouldBe(Texts.Project(9));
        MortgageHandedOver.Done("TX-1").Citation.Part.ShouldBe("附件5");
    }

    [Fact]
    public void A_refused_application_uses_nothing_of_the_cap()
    {
        var (state, findings) = LoanCourse.TakeIn(Id, Given.Application with { Years = 31 }, Given.Facts(), Intake).Refused();

        state.ShouldSatisfyAllConditions(s => s.Stage.ShouldBe(LoanStage.Refused), s => s.UsesCapFen.ShouldBe(0));
        findings.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.loan.within-agreement");
        LoanCourse.TakeIn(Id, Given.Application with { AmountFen = 0 }, Given.Facts(), Intake).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        LoanCourse.TakeIn(Id, Given.Application with { PriceFen = 1 }, Given.Facts(), Intake).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Fact]
    public void Nothing_is_paid_out_before_the_pre_notice_nor_by_who_took_it_in()
    {
        LoanCourse.PayOut(TakenIn(), Given.Facts(), Contract, Payout).Refused().ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(TakenIn()), r => r.Findings.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.payout.pre-notice"));
        LoanCourse.PayOut(PreNoticed(), Given.Facts(), Contract, Payout with { By = "clerk" }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        LoanCourse.PayOut(PreNoticed(), Given.Facts(), Contract, Payout with { On = new(2018, 5, 31) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        LoanCourse.PayOut(PreNoticed(), Given.Facts(), Contract with { AnnualRatePercent = -1 }, Payout).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        LoanCourse.RegisterPreNotice(TakenIn(), "", Intake).Refused().State.ShouldBe(TakenIn());
    }

    [Theory]
    [InlineData("good standing", false, false, false, true)]
    [InlineData("good standing, reviewed all the same", false, false, true, true)]
    [InlineData("punished, not reviewed", true, false, false, false)]
    [InlineData("punished and reviewed", true, false, true, true)]
    [InlineData("severe, reviewed all the same", true, true, true, false)]
    [Covers("housingfund.payout.strict-review")]
    public void A_punished_borrower_is_paid_only_after_the_strict_review(string name, bool punished, bool severe, bool reviewed, bool paid)
    {
        var loan = reviewed ? LoanCourse.ReviewStrictly(PreNoticed(), true, new Act("examiner", new(2018, 6, 20))).Granted() : PreNoticed();
        var facts = Given.Facts(borrower: punished ? Given.Punishment : null, severe: severe);

        LoanCourse.PayOut(loan, facts, Contract, Payout).After(loan).Stage.ShouldBe(paid ? LoanStage.PaidOut : LoanStage.PreNoticed, name);
        StrictReviewMade.Check(punished, reviewed).ShouldSatisfyAllConditions(f => (f is null).ShouldBe(!punished || reviewed));
    }

    [Fact]
    public void The_end_of_a_punishment_ends_the_strict_review()
    {
        var loan = PreNoticed();
        var (halted, _) = LoanCourse.PayOut(loan, Given.Facts(borrower: Given.Punishment), Contract, Payout).Refused();

        halted.ShouldBe(loan, "a punishment writes nothing into the loan");
        LoanCourse.PayOut(halted, Given.Facts(), Contract, Payout).Granted().Stage.ShouldBe(LoanStage.PaidOut);
    }

    [Fact]
    public void A_failed_strict_review_refuses_the_loan()
    {
        LoanCourse.ReviewStrictly(PreNoticed(), false, new Act("examiner", new(2018, 6, 20))).Refused().State.ShouldSatisfyAllConditions(
            s => s.Stage.ShouldBe(LoanStage.Refused), s => s.UsesCapFen.ShouldBe(0));
        LoanCourse.ReviewStrictly(PreNoticed(), true, new Act("clerk", new(2018, 6, 20))).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        LoanCourse.ReviewStrictly(PaidOut(), true, new Act("examiner", new(2018, 6, 20))).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Theory]
    [InlineData("one fen short", 199, false)]
    [InlineData("the instalment", 200, true)]
    [InlineData("one fen more", 201, false)]
    public void An_instalment_is_paid_whole(string name, long amount, bool booked) =>
        LoanCourse.PayInstalment(PaidOut(), amount, new(2018, 8, 2)).After(PaidOut()).InstalmentsPaid.ShouldBe(booked ? 1 : 0, name);

    [Theory]
    [InlineData("part", 1_200, 2_400 - 1_200, LoanStage.PaidOut)]
    [InlineData("one fen less than all", 2_399, 1, LoanStage.PaidOut)]
    [InlineData("all", 2_400, 0, LoanStage.Repaid)]
    [InlineData("one fen more than all", 2_401, 2_400, LoanStage.PaidOut)]
    [Covers("housingfund.loan.early-payment")]
    public void An_early_payment_is_at_most_the_balance(string name, long amount, long balance, LoanStage stage)
    {
        var outcome = LoanCourse.PayEarly(PaidOut(), amount, EarlyPaymentEffect.LowerInstalments, new(2018, 7, 20));

        outcome.After(PaidOut()).BalanceFen.ShouldBe(balance, name);
        outcome.After(PaidOut()).Stage.ShouldBe(stage, name);
        outcome.Findings().ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.loan.early-payment");
    }

    [Fact]
    [Covers("housingfund.loan.cancelled")]
    public void A_loan_withdrawn_before_the_payout_gives_the_cap_back()
    {
        var outcome = LoanCourse.Cancel(PreNoticed(), Payout);

        outcome.Granted().ShouldSatisfyAllConditions(l => l.Stage.ShouldBe(LoanStage.Cancelled), l => l.UsesCapFen.ShouldBe(0));
        outcome.Findings().ShouldBe([CapGivenBack.Done(2_400)]);
        LoanCourse.Cancel(PaidOut(), Payout).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    public static TheoryData<string, DateOnly?, DateOnly?, DateOnly?, DateOnly, bool> Guarantees => new()
    {
        { "not paid out", null, null, null, new(2018, 7, 1), false },
        { "the day before the payout", new(2018, 7, 2), null, null, new(2018, 7, 1), false },
        { "the day of the payout", new(2018, 7, 2), null, null, new(2018, 7, 2), true },
        { "years later, no certificate", new(2018, 7, 2), null, null, new(2021, 7, 2), true },
        { "the day before the certificate", new(2018, 7, 2), new(2018, 12, 1), null, new(2018, 11, 30), true },
        { "the day of the certificate", new(2018, 7, 2), new(2018, 12, 1), null, new(2018, 12, 1), false },
        { "the day before it was repaid", new(2018, 7, 2), null, new(2019, 1, 5), new(2019, 1, 4), true },
        { "repaid", new(2018, 7, 2), null, new(2019, 1, 5), new(2019, 1, 5), false },
    };

    [Theory]
    [MemberData(nameof(Guarantees))]
    [Covers("housingfund.loan.guarantee")]
    public void The_developer_guarantees_from_payout_to_certificate(string name, DateOnly? paidOut, DateOnly? received, DateOnly? repaid, DateOnly on, bool guaranteed) =>
        DeveloperGuarantees.Find(paidOut, received, repaid, on).ShouldSatisfyAllConditions(
            g => g.Guaranteed.ShouldBe(guaranteed, name), g => g.Finding.Citation.ShouldBe(Texts.Project(9)));

    [Fact]
    public void A_certificate_has_a_number_and_follows_the_payout()
    {
        LoanCourse.ReceiveMortgage(PaidOut(), " ", Payout).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        LoanCourse.ReceiveMortgage(PreNoticed(), "TX-1", Payout).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        LoanCourse.ReceiveMortgage(PaidOut(), "TX-1", Payout with { On = new(2018, 7, 1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        LoanCourse.Guarantee(PaidOut(), Payout.On).Guaranteed.ShouldBeTrue();
    }

    [Property]
    public void No_order_of_steps_pays_out_twice_or_loses_a_fen(byte[] commands)
    {
        var loan = TakenIn();
        var (payouts, paidBack) = (0, 0L);
        foreach (var command in commands)
        {
            var before = loan;
            var amount = command / 8 * 40L;
            var next = (command % 8) switch
            {
                0 => LoanCourse.RegisterPreNotice(loan, "YG-1", Intake),
                1 => LoanCourse.PayOut(loan, Given.Facts(), Contract, Payout),
                2 => LoanCourse.PayOut(loan, Given.Facts(suspended: true), Contract, Payout),
                3 => LoanCourse.ReceiveMortgage(loan, "TX-1", Payout),
                4 => LoanCourse.PayInstalment(loan, loan.Plan is { } plan && loan.InstalmentsPaid < plan.Instalments.Count ? plan.Instalments[loan.InstalmentsPaid].TotalFen : 0, new(2018, 8, 2)),
                5 => LoanCourse.PayEarly(loan, amount, command % 16 < 8 ? EarlyPaymentEffect.ShorterTerm : EarlyPaymentEffect.LowerInstalments, new(2018, 8, 2)),
                6 => command > 240 ? LoanCourse.Cancel(loan, Payout) : LoanCourse.PayInstalment(loan, 1, new(2018, 8, 2)),
                _ => LoanCourse.ReviewStrictly(loan, command < 250, new Act("examiner", new(2018, 6, 20))),
            };
            loan = next.After(loan);
            payouts += before.PaidOut is null && loan.PaidOut is not null ? 1 : 0;
            paidBack += before.PaidOut is null ? 0 : before.BalanceFen - loan.BalanceFen;
            (loan.PaidOut is not null).ShouldBe(loan.Stage is LoanStage.PaidOut or LoanStage.Secured or LoanStage.Repaid);
            if (loan.PaidOut is not null)
            {
                loan.PreNoticeNumber.ShouldNotBeEmpty();
                (paidBack + loan.BalanceFen).ShouldBe(2_400);
                (loan.BalanceFen == 0).ShouldBe(loan.Stage == LoanStage.Repaid);
            }
            before.Stage.ShouldSatisfyAllConditions(s => { if (LoanCourse.Allowed(s).Count == 0) loan.ShouldBe(before); });
        }
        payouts.ShouldBeLessThanOrEqualTo(1);
    }
}
