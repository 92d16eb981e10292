using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals;

/// <summary>A line of the developer's purchase list (购房清单), annex 7.</summary>
/// <param name="Buyer">The buyer (身份证号码).</param>
/// <param name="BuyerName">Name (姓名).</param>
/// <param name="Home">The home (房产信息).</param>
/// <param name="ContractNumber">Number of the purchase contract as registered (备案合同号).</param>
/// <param name="DownPaid">True when the down payment is paid in full (付清首付款).</param>
/// <param name="ContractFiledOn">Day the registry took the contract on file (备案); null when it has not.</param>
public sealed record PurchaseListEntry(SubjectId Buyer, string BuyerName, string Home, string ContractNumber, bool DownPaid, DateOnly? ContractFiledOn);

/// <summary>An employee's application to withdraw (购房提取申请).</summary>
/// <param name="Applicant">The employee.</param>
/// <param name="ApplicantName">Name.</param>
/// <param name="Home">The home.</param>
/// <param name="ContractNumber">Number of the purchase contract.</param>
/// <param name="FiledContractShown">True when the contract on file is shown.</param>
/// <param name="DownPaymentInvoiceShown">True when the invoice of the down payment is shown.</param>
/// <param name="AmountFen">Amount.</param>
public sealed record WithdrawalApplication(
    SubjectId Applicant, string ApplicantName, string Home, string ContractNumber, bool FiledContractShown, bool DownPaymentInvoiceShown, long AmountFen);

/// <summary>Where a withdrawal stands (提取阶段).</summary>
public enum WithdrawalStage
{
    /// <summary>Refused (不予提取).</summary>
    Refused = 1,

    /// <summary>Paid (已提取).</summary>
    Paid = 2,

    /// <summary>To be recovered: the contract was cancelled (购房合同取消,待收回).</summary>
    RecoveryDue = 3,

    /// <summary>To be recovered: fraud (骗提,待追回).</summary>
    FraudRecoveryDue = 4,

    /// <summary>Recovered (已收回).</summary>
    Recovered = 5,
}

/// <summary>A withdrawal. Plain data; the employee's number is kept by the host.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="ContractNumber">Number of the purchase contract.</param>
/// <param name="AmountFen">Amount.</param>
/// <param name="Decided">Who decided, and when.</param>
/// <param name="RecoveryFrom">Day from which it is to be recovered; null before.</param>
/// <param name="RecoveredFen">Recovered so far.</param>
/// <param name="DeveloperColluded">True when the developer made the false contract or invoice.</param>
/// <param name="ClosedOn">Day it was recovered or refused; null before.</param>
/// <param name="FraudOn">Day the fraud was established; null when there is none.</param>
public sealed record WithdrawalCase(
    Guid Id,
    WithdrawalStage Stage,
    string ContractNumber,
    long AmountFen,
    Act Decided,
    DateOnly? RecoveryFrom = null,
    long RecoveredFen = 0,
    bool DeveloperColluded = false,
    DateOnly? ClosedOn = null,
    DateOnly? FraudOn = null)
{
    /// <summary>What is still to be recovered.</summary>
    public long OwedFen => Stage is WithdrawalStage.RecoveryDue or WithdrawalStage.FraudRecoveryDue ? AmountFen - RecoveredFen : 0;
}

/// <summary>What a fraud brings besides the recovery (违约责任), annex 6 Art. 5.</summary>
/// <param name="DeveloperRecovers">True when the developer has to get the money back and pay it into the account.</param>
/// <param name="BlacklistDeveloper">True when the developer goes on the fund's blacklist (合作管理黑名单).</param>
/// <param name="EndAgreement">True when the agreements end (取消合作协议).</param>
/// <param name="Developer">Report on the developer; null when it had no part.</param>
/// <param name="Employee">Report on the employee.</param>
/// <param name="Findings">The rules it rests on.</param>
public sealed record FraudConsequences(
    bool DeveloperRecovers, bool BlacklistDeveloper, bool EndAgreement, CreditReport? Developer, CreditReport Employee, IReadOnlyList<Finding> Findings);
