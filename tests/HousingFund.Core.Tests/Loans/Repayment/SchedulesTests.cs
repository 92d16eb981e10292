using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Loans.Repayment;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Loans.Repayment;

/// <summary>Schedules to the cent. Expected values were worked out in 60-digit arithmetic apart from this code.</summary>
public sealed class SchedulesTests
{
    private static readonly DateOnly PaidOut = new(2018, 8, 31);

    public static TheoryData<string, RepaymentMethod, long, int, decimal, long[], long[], long> Known => new()
    {
        { "400,000 yuan, 20 years, 3.25%", RepaymentMethod.EqualInstalments, 40_000_000, 240, 3.25m, [118_545, 108_333, 39_881_455], [226_362, 613, 0], 14_450_817 },
        { "300,000 yuan, 30 years, 3.25%", RepaymentMethod.EqualInstalments, 30_000_000, 360, 3.25m, [49_312, 81_250, 29_950_688], [130_136, 352, 0], 17_002_246 },
        { "100,000 yuan, 5 years, 2.75%", RepaymentMethod.EqualInstalments, 10_000_000, 60, 2.75m, [155_661, 22_917, 9_844_339], [178_177, 408, 0], 714_687 },
        { "12,000 yuan, a year, 3.25%", RepaymentMethod.EqualInstalments, 1_200_000, 12, 3.25m, [98_519, 3_250, 1_101_481], [101_495, 275, 0], 21_229 },
        { "no interest, twelfths do not come out even", RepaymentMethod.EqualInstalments, 1_000_000, 12, 0m, [83_333, 0, 916_667], [83_337, 0, 0], 0 },
        { "equal principal, 400,000 yuan, 20 years, 3.25%", RepaymentMethod.EqualPrincipal, 40_000_000, 240, 3.25m, [166_667, 108_333, 39_833_333], [166_587, 451, 0], 13_054_141 },
        { "equal principal, 300,000 yuan, 30 years, 3.25%", RepaymentMethod.EqualPrincipal, 30_000_000, 360, 3.25m, [83_334, 81_250, 29_916_666], [83_094, 225, 0], 14_665_509 },
        { "equal principal, 100,000 yuan, 5 years, 2.75%", RepaymentMethod.EqualPrincipal, 10_000_000, 60, 2.75m, [166_667, 22_917, 9_833_333], [166_647, 382, 0], 698_958 },
        { "equal principal, thirds do not come out even", RepaymentMethod.EqualPrincipal, 1_000_001, 3, 0m, [333_334, 0, 666_667], [333_333, 0, 0], 0 },
        { "one instalment", RepaymentMethod.EqualInstalments, 1_000_000, 1, 3.25m, [1_000_000, 2_708, 0], [1_000_000, 2_708, 0], 2_708 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_schedule_is_right_to_the_cent(string name, RepaymentMethod method, long principal, int months, decimal rate, long[] first, long[] last, long interest)
    {
        var plan = Schedules.Make(new RepaymentTerms(principal, months, rate, method, PaidOut));

        plan.Instalments.Count.ShouldBe(months);
        Row(plan.Instalments[0]).ShouldBe(first, name);
        Row(plan.Instalments[^1]).ShouldBe(last, name);
        plan.Instalments.Sum(i => i.InterestFen).ShouldBe(interest, name);
    }

    [Fact]
    public void Instalments_are_due_month_by_month_from_the_payout()
    {
        var plan = Schedules.Make(new RepaymentTerms(1_000_000, 7, 3m, RepaymentMethod.EqualInstalments, PaidOut));

        // From 31 August: counted from the payout, so that February does not shorten March.
        plan.Instalments.Select(i => i.DueOn).ShouldBe(
            [new(2018, 9, 30), new(2018, 10, 31), new(2018, 11, 30), new(2018, 12, 31), new(2019, 1, 31), new(2019, 2, 28), new(2019, 3, 31)]);
    }

    [Theory]
    [InlineData(0, 12, 3)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 12, -1)]
    public void There_is_no_schedule_of_nothing(long principal, int months, int rate) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Schedules.Make(new RepaymentTerms(principal, months, rate, RepaymentMethod.EqualInstalments, PaidOut)));

    [Fact]
    public void The_day_before_the_text_has_no_schedule()
    {
        Schedules.Make(new RepaymentTerms(1, 1, 0, RepaymentMethod.EqualPrincipal, new(2018, 3, 29))).Instalments.ShouldHaveSingleItem();
        Should.Throw<ParameterNotInForceException>(() => Schedules.Make(new RepaymentTerms(1, 1, 0, RepaymentMethod.EqualPrincipal, new(2018, 3, 28))));
    }

    [Property(Arbitrary = [typeof(AnyTerms)], MaxTest = 300)]
    public void Principal_adds_up_and_interest_is_never_negative(RepaymentTerms terms)
    {
        var plan = Schedules.Make(terms);

        plan.Instalments.Sum(i => i.PrincipalFen).ShouldBe(terms.PrincipalFen);
        plan.Instalments.ShouldAllBe(i => i.InterestFen >= 0 && i.PrincipalFen >= 0);
        plan.Instalments.Zip(plan.Instalments.Skip(1)).ShouldAllBe(p => p.Second.BalanceFen <= p.First.BalanceFen && p.Second.InterestFen <= p.First.InterestFen);
        plan.Instalments[^1].BalanceFen.ShouldBe(0);
    }

    [Property(Arbitrary = [typeof(AnyTerms)], MaxTest = 300)]
    public void Equal_instalments_are_equal_but_for_the_last(RepaymentTerms terms)
    {
        var plan = Schedules.Make(terms with { Method = RepaymentMethod.EqualInstalments });
        var whole = plan.Instalments.TakeWhile(i => i.BalanceFen > 0).ToList();

        whole.Select(i => i.TotalFen).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
        if (whole.Count == terms.Months - 1 && whole.Count > 0)
            Math.Abs(plan.Instalments[^1].TotalFen - whole[0].TotalFen).ShouldBeLessThanOrEqualTo(CentAPeriod(terms));
    }

    [Property(Arbitrary = [typeof(AnyTerms)], MaxTest = 300)]
    public void Equal_principal_falls_from_payment_to_payment(RepaymentTerms terms)
    {
        var plan = Schedules.Make(terms with { Method = RepaymentMethod.EqualPrincipal });

        plan.Instalments.Zip(plan.Instalments.Skip(1)).ShouldAllBe(p => p.Second.TotalFen <= p.First.TotalFen);
        plan.Instalments.Where(i => i.BalanceFen > 0).Select(i => i.PrincipalFen).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
    }

    [Property(Arbitrary = [typeof(AnyTerms)], MaxTest = 200)]
    public void An_early_payment_keeps_the_sum_and_costs_no_more_than_its_cents(RepaymentTerms terms, byte place, byte share, bool shorter)
    {
        var plan = Schedules.Make(terms);
        var after = place % terms.Months;
        var balance = plan.BalanceAfter(after);
        var amount = Math.Max(1, balance * (share % 100) / 100);
        if (amount > balance)
            return;

        var paid = Schedules.PayEarly(plan, new EarlyPayment(after, amount, shorter ? EarlyPaymentEffect.ShorterTerm : EarlyPaymentEffect.LowerInstalments));

        (paid.Instalments.Sum(i => i.PrincipalFen) + amount).ShouldBe(terms.PrincipalFen);
        paid.Instalments.Sum(i => i.InterestFen).ShouldBeLessThanOrEqualTo(plan.Instalments.Sum(i => i.InterestFen) + 2 * CentAPeriod(terms));
        paid.Instalments.Count.ShouldBeLessThanOrEqualTo(plan.Instalments.Count);
        paid.Instalments.Take(after).Select(i => (i.PrincipalFen, i.InterestFen)).ShouldBe(plan.Instalments.Take(after).Select(i => (i.PrincipalFen, i.InterestFen)));
        paid.Instalments.Select(i => i.Number).ShouldBe(Enumerable.Range(1, paid.Instalments.Count));
    }

    // A period can be off by a cent (half in the instalment, half in the interest), and that cent bears interest until the end.
    private static long CentAPeriod(RepaymentTerms terms)
    {
        var (all, cent) = (1m, 1m);
        for (var i = 0; i < terms.Months; i++)
            (all, cent) = (all + cent, cent * (1 + terms.AnnualRatePercent / 1200m));
        return (long)Math.Ceiling(all);
    }

    private static long[] Row(Instalment i) => [i.PrincipalFen, i.InterestFen, i.BalanceFen];

    internal static class AnyTerms
    {
        public static Arbitrary<RepaymentTerms> Terms() => (
            from principal in Gen.OneOf(Gen.Choose(1, 2_000).Select(p => (long)p), Gen.Choose(1_000_000, 200_000_000).Select(p => (long)p))
            from months in Gen.Choose(1, 360)
            from rate in Gen.Choose(0, 800).Select(r => r / 100m)
            from method in Gen.Elements(RepaymentMethod.EqualInstalments, RepaymentMethod.EqualPrincipal)
            select new RepaymentTerms(principal, months, rate, method, PaidOut)).ToArbitrary();
    }
}
