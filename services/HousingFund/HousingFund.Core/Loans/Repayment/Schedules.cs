namespace Quzhou.HousingFund.Core.Loans.Repayment;

/// <summary>Schedules to the cent (还款计划); how they round stands in <c>docs/decisions/0064</c>.</summary>
public static class Schedules
{
    /// <summary>The plan of a loan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Principal or months below 1, or the rate is negative.</exception>
    public static RepaymentPlan Make(RepaymentTerms terms) => throw new NotSupportedException();

    /// <summary>The plan after an early payment; the whole balance ends it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such instalment, an amount below 1 or above the balance, or an earlier place than the last early payment.</exception>
    public static RepaymentPlan PayEarly(RepaymentPlan plan, EarlyPayment payment) => throw new NotSupportedException();
}
