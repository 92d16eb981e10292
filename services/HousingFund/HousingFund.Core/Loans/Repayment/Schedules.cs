using Quzhou.HousingFund.Core.Loans.Parameters;

namespace Quzhou.HousingFund.Core.Loans.Repayment;

/// <summary>Schedules to the cent (还款计划); how they round stands in <c>docs/decisions/0064</c>.</summary>
public static class Schedules
{
    private const decimal PerCent = 100m;

    /// <summary>The plan of a loan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Principal or months below 1, or the rate is negative.</exception>
    public static RepaymentPlan Make(RepaymentTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.PrincipalFen, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.Months, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(terms.AnnualRatePercent);
        return new RepaymentPlan(terms, Instalments(terms, terms.PrincipalFen, first: 1, terms.Months), []);
    }

    /// <summary>The plan after an early payment; the whole balance ends it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such instalment, an amount below 1 or above the balance, or an earlier place than the last early payment.</exception>
    public static RepaymentPlan PayEarly(RepaymentPlan plan, EarlyPayment payment)
    {
        var (after, amount) = (payment.AfterInstalment, payment.AmountFen);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, plan.EarlyPayments.Count == 0 ? 0 : plan.EarlyPayments[^1].AfterInstalment, nameof(payment));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after, plan.Instalments.Count, nameof(payment));
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1, nameof(payment));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, plan.BalanceAfter(after), nameof(payment));

        var balance = plan.BalanceAfter(after) - amount;
        var kept = plan.Instalments.Take(after).ToList();
        if (after > 0)
            kept[^1] = kept[^1] with { BalanceFen = balance };
        if (balance > 0)
            kept.AddRange(Instalments(plan.Terms, balance, after + 1, RemainingMonths(plan, payment, balance)));
        return plan with { Instalments = kept, EarlyPayments = [.. plan.EarlyPayments, payment] };
    }

    private static int RemainingMonths(RepaymentPlan plan, EarlyPayment payment, long balance)
    {
        var left = plan.Instalments.Count - payment.AfterInstalment;
        if (payment.Effect == EarlyPaymentEffect.LowerInstalments)
            return left;
        // The fewest months whose first instalment is not above the one that was due; the more months, the lower it is.
        var due = plan.Instalments[payment.AfterInstalment].TotalFen;
        var (low, high) = (1, left);
        while (low < high)
        {
            var months = (low + high) / 2;
            if (FirstTotal(plan.Terms, balance, months) <= due)
                high = months;
            else
                low = months + 1;
        }
        return low;
    }

    private static long FirstTotal(RepaymentTerms terms, long principal, int months)
    {
        var rate = MonthlyRate(terms);
        return terms.Method == RepaymentMethod.EqualInstalments
            ? EqualInstalment(principal, rate, months)
            : EqualPrincipal(principal, months) + Cent(principal * rate);
    }

    private static decimal MonthlyRate(RepaymentTerms terms) => terms.AnnualRatePercent / PerCent / RepaymentRounding.InstalmentsAYear.On(terms.StartsOn).Value;

    private static List<Instalment> Instalments(RepaymentTerms terms, long principal, int first, int months)
    {
        var rate = MonthlyRate(terms);
        var fixedFen = terms.Method == RepaymentMethod.EqualInstalments ? EqualInstalment(principal, rate, months) : EqualPrincipal(principal, months);
        var balance = principal;
        var instalments = new List<Instalment>(months);
        for (var i = 0; i < months; i++)
        {
            var interest = Cent(balance * rate);
            var wanted = terms.Method == RepaymentMethod.EqualInstalments ? fixedFen - interest : fixedFen;
            // The last instalment takes what is left, whatever the cents before it did.
            var paid = i == months - 1 ? balance : Math.Clamp(wanted, 0, balance);
            balance -= paid;
            instalments.Add(new Instalment(first + i, terms.StartsOn.AddMonths(first + i), paid, interest, balance));
        }
        return instalments;
    }

    // P·r / (1 − (1 + r)^−n), rounded half up to the fen.
    private static long EqualInstalment(long principal, decimal rate, int months)
    {
        if (rate == 0)
            return Cent((decimal)principal / months);
        var discount = 1m;
        for (var i = 0; i < months; i++)
            discount /= 1 + rate;
        return Cent(principal * rate / (1 - discount));
    }

    // Rounded up, so that the last instalment is the smallest and the payments only ever fall.
    private static long EqualPrincipal(long principal, int months) => (principal + months - 1) / months;

    private static long Cent(decimal fen) => (long)Math.Round(fen, 0, MidpointRounding.AwayFromZero);
}
