using Quzhou.HousingFund.Core.Loans.Repayment;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans;

/// <summary>Where a loan stands (贷款阶段).</summary>
public enum LoanStage
{
    /// <summary>Taken in; it uses the cap (已受理).</summary>
    TakenIn = 1,

    /// <summary>Mortgage pre-notice registered (已办妥抵押预告登记).</summary>
    PreNoticed = 2,

    /// <summary>Paid out; the developer guarantees it (已放款).</summary>
    PaidOut = 3,

    /// <summary>Mortgage certificate handed over; the guarantee has ended (抵押权证已收妥).</summary>
    Secured = 4,

    /// <summary>Repaid (已结清).</summary>
    Repaid = 5,

    /// <summary>Withdrawn before the payout; the cap has it back (已撤销).</summary>
    Cancelled = 6,

    /// <summary>Refused at the intake; it never used the cap (不予受理).</summary>
    Refused = 7,
}

/// <summary>A loan from application to repayment. Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Application">What was asked for.</param>
/// <param name="TakenIn">Who took it in, and when.</param>
/// <param name="StrictReview">Whether the borrower is under strict review.</param>
/// <param name="StrictlyReviewed">Who made the strict review; null when none is made.</param>
/// <param name="PreNoticeNumber">Number of the mortgage pre-notice; empty before.</param>
/// <param name="PaidOut">Who paid out, and when; null before.</param>
/// <param name="Plan">How it is repaid; null before the payout.</param>
/// <param name="InstalmentsPaid">Instalments paid so far.</param>
/// <param name="MortgageNumber">Number of the mortgage certificate (他项权证); empty before.</param>
/// <param name="MortgageReceivedOn">Day it was handed over; null before.</param>
/// <param name="ClosedOn">Day it was repaid, cancelled or refused; null before.</param>
public sealed record LoanCase(
    Guid Id,
    LoanStage Stage,
    LoanApplication Application,
    Act TakenIn,
    bool StrictReview,
    Act? StrictlyReviewed = null,
    string PreNoticeNumber = "",
    Act? PaidOut = null,
    RepaymentPlan? Plan = null,
    int InstalmentsPaid = 0,
    string MortgageNumber = "",
    DateOnly? MortgageReceivedOn = null,
    DateOnly? ClosedOn = null)
{
    /// <summary>What the loan takes from the agreement's cap: its amount from the intake on, whether or not it is repaid; nothing when refused or cancelled.</summary>
    public long UsesCapFen => Stage is LoanStage.Refused or LoanStage.Cancelled ? 0 : Application.AmountFen;

    /// <summary>What is still owed.</summary>
    public long BalanceFen => Plan is { } plan ? plan.BalanceAfter(InstalmentsPaid) : 0;
}

/// <summary>What the contract says of the repayment; the amount and the years are those of the application.</summary>
/// <param name="AnnualRatePercent">Interest a year in per cent.</param>
/// <param name="Method">Way of repaying.</param>
public sealed record ContractTerms(decimal AnnualRatePercent, RepaymentMethod Method);

/// <summary>The course of a loan.</summary>
public static class LoanCourse
{
    /// <summary>Takes an application in, or refuses to.</summary>
    public static Outcome<LoanCase> TakeIn(Guid id, LoanApplication application, LoanFacts facts, Act act) => throw new NotSupportedException();

    /// <summary>Records the strict review of a punished borrower's loan (从严审核).</summary>
    public static Outcome<LoanCase> ReviewStrictly(LoanCase loan, bool agreed, Act act) => throw new NotSupportedException();

    /// <summary>Records the mortgage pre-notice (抵押预告登记).</summary>
    public static Outcome<LoanCase> RegisterPreNotice(LoanCase loan, string number, Act act) => throw new NotSupportedException();

    /// <summary>Pays out, or refuses to; by another officer than who took it in.</summary>
    public static Outcome<LoanCase> PayOut(LoanCase loan, LoanFacts facts, ContractTerms contract, Act act) => throw new NotSupportedException();

    /// <summary>Receives the mortgage certificate: the developer's guarantee ends.</summary>
    public static Outcome<LoanCase> ReceiveMortgage(LoanCase loan, string certificateNumber, Act act) => throw new NotSupportedException();

    /// <summary>Books the next instalment, all of it.</summary>
    public static Outcome<LoanCase> PayInstalment(LoanCase loan, long amountFen, DateOnly on) => throw new NotSupportedException();

    /// <summary>Books an early payment with the last instalment paid (提前还款): partial, or the whole balance.</summary>
    public static Outcome<LoanCase> PayEarly(LoanCase loan, long amountFen, EarlyPaymentEffect effect, DateOnly on) => throw new NotSupportedException();

    /// <summary>Withdraws an application before the payout.</summary>
    public static Outcome<LoanCase> Cancel(LoanCase loan, Act act) => throw new NotSupportedException();

    /// <summary>Whether the developer guarantees the loan on a day (阶段性连带责任保证), and why.</summary>
    public static (bool Guaranteed, Finding Finding) Guarantee(LoanCase loan, DateOnly on) => throw new NotSupportedException();
}
