namespace Quzhou.HousingFund.Core.Loans.Repayment;

/// <summary>Way of repaying (还款方式).</summary>
public enum RepaymentMethod
{
    /// <summary>Equal instalments (等额本息).</summary>
    EqualInstalments = 1,

    /// <summary>Equal principal (等额本金).</summary>
    EqualPrincipal = 2,
}

/// <summary>What a schedule is made from.</summary>
/// <param name="PrincipalFen">Principal (本金).</param>
/// <param name="Months">Number of instalments (期数).</param>
/// <param name="AnnualRatePercent">Interest a year in per cent (年利率), as the contract names it.</param>
/// <param name="Method">Way of repaying.</param>
/// <param name="StartsOn">Day of the payout; instalment n is due n months later.</param>
public sealed record RepaymentTerms(long PrincipalFen, int Months, decimal AnnualRatePercent, RepaymentMethod Method, DateOnly StartsOn);

/// <summary>One instalment (一期还款).</summary>
/// <param name="Number">From 1.</param>
/// <param name="DueOn">Day it is due.</param>
/// <param name="PrincipalFen">Principal in it.</param>
/// <param name="InterestFen">Interest in it.</param>
/// <param name="BalanceFen">What is owed after it (and after an early payment on the same day).</param>
public sealed record Instalment(int Number, DateOnly DueOn, long PrincipalFen, long InterestFen, long BalanceFen)
{
    /// <summary>The whole payment.</summary>
    public long TotalFen => PrincipalFen + InterestFen;
}

/// <summary>What a partial early payment changes.</summary>
public enum EarlyPaymentEffect
{
    /// <summary>The term stays, the instalments fall (期限不变).</summary>
    LowerInstalments = 1,

    /// <summary>The instalments stay about the same, the term is shorter (缩短期限).</summary>
    ShorterTerm = 2,
}

/// <summary>Principal paid early (提前还款), with the instalment after which it counts.</summary>
/// <param name="AfterInstalment">Number of the instalment it is paid with.</param>
/// <param name="AmountFen">Principal.</param>
/// <param name="Effect">What it changes.</param>
public sealed record EarlyPayment(int AfterInstalment, long AmountFen, EarlyPaymentEffect Effect);

/// <summary>How a loan is repaid: the schedule with every early payment worked in. Plain data.</summary>
/// <param name="Terms">What it began with.</param>
/// <param name="Instalments">All instalments, in order.</param>
/// <param name="EarlyPayments">All early payments, in order.</param>
public sealed record RepaymentPlan(RepaymentTerms Terms, IReadOnlyList<Instalment> Instalments, IReadOnlyList<EarlyPayment> EarlyPayments)
{
    /// <summary>What is owed after an instalment and the early payments made with it; 0 for the payout itself.</summary>
    public long BalanceAfter(int instalment) => instalment == 0
        ? Terms.PrincipalFen - EarlyPayments.Where(p => p.AfterInstalment == 0).Sum(p => p.AmountFen)
        : Instalments[instalment - 1].BalanceFen;
}
