using Quzhou.HousingFund.Core.Loans.Repayment;

namespace Quzhou.HousingFund.Core.Tests.Loans.Repayment;

/// <summary>Early repayment (提前还款), partial and whole.</summary>
public sealed class EarlyPaymentTests
{
    private static readonly RepaymentTerms Terms = new(1_200_000, 12, 0m, RepaymentMethod.EqualInstalments, new(2018, 8, 1));
    private static readonly RepaymentPlan Plan = Schedules.Make(Terms);

    [Fact]
    public void Lower_instalments_keep_the_term()
    {
        // 1,200,000 less two instalments of 100,000 less 500,000: 500,000 over ten months.
        var paid = Schedules.PayEarly(Plan, new EarlyPayment(2, 500_000, EarlyPaymentEffect.LowerInstalments));

        paid.Instalments.Count.ShouldBe(12);
        paid.Instalments[1].BalanceFen.ShouldBe(500_000);
        paid.Instalments.Skip(2).ShouldAllBe(i => i.PrincipalFen == 50_000);
        paid.Instalments[11].DueOn.ShouldBe(new(2019, 8, 1));
    }

    [Theory]
    [InlineData("comes out even", 500_000, 7, 100_000)]
    [InlineData("does not: the last is smaller", 550_000, 7, 90_000)]
    [InlineData("less than one instalment is left", 950_000, 3, 50_000)]
    public void A_shorter_term_keeps_the_instalment_at_most(string name, long amount, int instalments, long next)
    {
        var paid = Schedules.PayEarly(Plan, new EarlyPayment(2, amount, EarlyPaymentEffect.ShorterTerm));

        paid.Instalments.Count.ShouldBe(instalments, name);
        paid.Instalments[2].PrincipalFen.ShouldBe(next, name);
        paid.Instalments[^1].BalanceFen.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(11)]
    public void The_whole_balance_ends_it(int after)
    {
        var paid = Schedules.PayEarly(Plan, new EarlyPayment(after, Plan.BalanceAfter(after), EarlyPaymentEffect.LowerInstalments));

        paid.Instalments.Count.ShouldBe(after);
        paid.BalanceAfter(after).ShouldBe(0);
    }

    [Fact]
    public void Two_early_payments_with_one_instalment_add_up()
    {
        var once = Schedules.PayEarly(Plan, new EarlyPayment(2, 200_000, EarlyPaymentEffect.LowerInstalments));
        var twice = Schedules.PayEarly(once, new EarlyPayment(2, 300_000, EarlyPaymentEffect.LowerInstalments));

        twice.BalanceAfter(2).ShouldBe(500_000);
        twice.Instalments.Skip(2).ShouldAllBe(i => i.PrincipalFen == 50_000);
    }

    [Fact]
    public void It_fits_the_plan()
    {
        var once = Schedules.PayEarly(Plan, new EarlyPayment(3, 1, EarlyPaymentEffect.LowerInstalments));

        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.PayEarly(once, new EarlyPayment(2, 1, EarlyPaymentEffect.LowerInstalments)));
        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.PayEarly(Plan, new EarlyPayment(13, 1, EarlyPaymentEffect.LowerInstalments)));
        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.PayEarly(Plan, new EarlyPayment(-1, 1, EarlyPaymentEffect.LowerInstalments)));
        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.PayEarly(Plan, new EarlyPayment(2, 0, EarlyPaymentEffect.LowerInstalments)));
        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.PayEarly(Plan, new EarlyPayment(2, 1_000_001, EarlyPaymentEffect.LowerInstalments)));
    }
}
