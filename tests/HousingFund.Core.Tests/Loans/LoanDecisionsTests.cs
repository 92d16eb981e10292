using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Loans;

/// <summary>Loans under an agreement.</summary>
public sealed class LoanDecisionsTests
{
    public static TheoryData<string, long, long, int, long, DateOnly, bool> Terms => new()
    {
        { "all within", 1_000_000, 400_000, 20, 0, new(2018, 6, 1), true },
        { "the day before the agreement", 1_000_000, 400_000, 20, 0, new(2018, 5, 31), false },
        { "its last day", 1_000_000, 400_000, 20, 0, new(2019, 5, 31), true },
        { "the day after", 1_000_000, 400_000, 20, 0, new(2019, 6, 1), false },
        { "at the maximum for one loan", 1_000_000, 500_000, 20, 0, new(2018, 6, 1), true },
        { "one yuan above it", 1_000_000, 500_001, 20, 0, new(2018, 6, 1), false },
        { "at 70 per cent of the price", 500_000, 350_000, 20, 0, new(2018, 6, 1), true },
        { "one yuan above it", 500_000, 350_001, 20, 0, new(2018, 6, 1), false },
        { "thirty years", 1_000_000, 400_000, 30, 0, new(2018, 6, 1), true },
        { "thirty-one", 1_000_000, 400_000, 31, 0, new(2018, 6, 1), false },
        { "exactly what the cap has left", 1_000_000, 400_000, 20, 600_000, new(2018, 6, 1), true },
        { "one yuan more", 1_000_000, 400_000, 20, 600_001, new(2018, 6, 1), false },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    [Covers("housingfund.loan.within-agreement")]
    public void An_application_keeps_within_the_agreement(string name, long price, long amount, int years, long used, DateOnly on, bool accepted)
    {
        var decision = LoanDecisions.TakeIn(new LoanApplication(price * Given.Yuan, amount * Given.Yuan, years), Given.Facts(used * Given.Yuan), on);

        decision.Accepted.ShouldBe(accepted, name);
        decision.Findings.ShouldAllBe(f => f.Citation == Texts.Project(10, "三"));
    }

    [Fact]
    public void Without_an_agreement_nothing_is_taken_in() =>
        LoanDecisions.TakeIn(Given.Application, new LoanFacts(null, 0, [], null, false), Given.Day).Accepted.ShouldBeFalse();

    [Property]
    public void The_cap_is_never_overrun(PositiveInt[] amounts)
    {
        var used = 0L;
        foreach (var amount in amounts.Select(a => a.Get % 600_000 * Given.Yuan + 1))
        {
            if (LoanDecisions.TakeIn(new LoanApplication(amount * 2, amount, 10), Given.Facts(used), Given.Day).Accepted)
                used += amount;
        }

        used.ShouldBeLessThanOrEqualTo(Given.Terms.CapFen);
    }

    [Fact]
    public void A_suspended_cooperation_takes_nothing_in_and_pays_nothing_out()
    {
        var facts = Given.Facts(suspended: true);

        LoanDecisions.TakeIn(Given.Application, facts, Given.Day).ShouldSatisfyAllConditions(
            d => d.Accepted.ShouldBeFalse(), d => d.Findings.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.cooperation.suspended"));
        LoanDecisions.PayOut(facts, "YG-1").PaidOut.ShouldBeFalse();
    }

    [Theory]
    [InlineData("good standing", false, false, true, false)]
    [InlineData("punished, not severe", true, false, true, true)]
    [InlineData("severe", true, true, false, false)]
    [Covers("housingfund.loan.borrower-standing")]
    [Covers("housingfund.loan.borrower-severe")]
    public void A_borrower_counts_by_the_punishment(string name, bool punished, bool severe, bool accepted, bool strict)
    {
        var decision = LoanDecisions.TakeIn(Given.Application, Given.Facts(borrower: punished ? Given.Punishment : null, severe: severe), Given.Day);

        (decision.Accepted, decision.StrictReview).ShouldBe((accepted, strict), name);
        if (punished)
            decision.Findings.ShouldContain(f => f.Citation.Document == Texts.ElectricityCredit);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("YG-2018-1", true)]
    [Covers("housingfund.payout.pre-notice")]
    public void Nothing_is_paid_out_before_the_pre_notice(string number, bool paidOut)
    {
        var (result, findings) = LoanDecisions.PayOut(Given.Facts(), number);

        result.ShouldBe(paidOut);
        findings.ShouldHaveSingleItem().Citation.Article.ShouldBe(9);
        (PaidOutAfterPreNotice.Check(number) is null).ShouldBe(paidOut);
    }
}
