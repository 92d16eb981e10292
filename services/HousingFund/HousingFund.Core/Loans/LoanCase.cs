using Quzhou.HousingFund.Core.Loans.Repayment;

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
/// <param name="StrictReview">Whether it was taken in under strict review; a payout asks the borrower's standing of its own day.</param>
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
