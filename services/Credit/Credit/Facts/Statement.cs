using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Facts;

/// <summary>A checked statement about one user: from a single call or from a row of an import.</summary>
/// <param name="Subject">The user.</param>
/// <param name="Correction">True when it replaces what is known under its key.</param>
/// <param name="Reason">Why it is corrected; empty when it is not.</param>
internal abstract record Statement(SubjectId Subject, bool Correction, string Reason)
{
    /// <summary>Key within the user's file.</summary>
    internal abstract string Key { get; }
}

/// <summary>A contract (合同).</summary>
internal sealed record ContractStatement(
    SubjectId Subject,
    bool Correction,
    string Reason,
    string Name,
    string ContractNumber,
    ContractKind Kind,
    DateOnly SignedOn,
    SettlementMode Settlement,
    DateOnly? ClosedOn) : Statement(Subject, Correction, Reason)
{
    internal override string Key => $"contract/{ContractNumber}";
}

/// <summary>A payment that a bill names (缴费).</summary>
internal sealed record StatedPayment(string Receipt, DateOnly PaidOn, long PaidFen);

/// <summary>A bill as it stands on the books on a day (账单).</summary>
/// <param name="Subject">The user.</param>
/// <param name="Correction">True when it replaces what is known.</param>
/// <param name="Reason">Why it is corrected.</param>
/// <param name="BillNumber">Number of the bill.</param>
/// <param name="ContractNumber">Contract; null when it was not named.</param>
/// <param name="DueOn">Last day on which it could be paid in time.</param>
/// <param name="AmountFen">What it came to.</param>
/// <param name="DunnedOn">First dunning after the due day; an announcement (Art. 7) is none and has been left out.</param>
/// <param name="Payments">Payments that it names.</param>
/// <param name="AsOf">Day of the books.</param>
/// <param name="Evidence">Reference of the evidence.</param>
internal sealed record BillStatement(
    SubjectId Subject,
    bool Correction,
    string Reason,
    string BillNumber,
    string? ContractNumber,
    DateOnly DueOn,
    long AmountFen,
    DateOnly? DunnedOn,
    IReadOnlyList<StatedPayment> Payments,
    DateOnly AsOf,
    string Evidence) : Statement(Subject, Correction, Reason)
{
    internal override string Key => BillRow.KeyPrefix + BillNumber;
}

/// <summary>Verified conduct (经核实的行为).</summary>
internal sealed record ConductReport(SubjectId Subject, bool Correction, string Reason, VerifiedConduct Fact, string Evidence)
    : Statement(Subject, Correction, Reason)
{
    internal override string Key => Fact.Key;
}

/// <summary>A fact is taken back (撤销事实).</summary>
internal sealed record VoidStatement(SubjectId Subject, string FactKey, string Reason) : Statement(Subject, Correction: true, Reason)
{
    internal override string Key => FactKey;
}

/// <summary>What became of a statement (报送结果).</summary>
internal enum FactOutcome
{
    /// <summary>New and kept.</summary>
    Recorded = 1,

    /// <summary>Known, and something was added.</summary>
    Extended = 2,

    /// <summary>Known in every point.</summary>
    Unchanged = 3,

    /// <summary>Replaced.</summary>
    Corrected = 4,

    /// <summary>Taken back.</summary>
    Voided = 5,
}

/// <summary>What became of one statement: an outcome, or the reason why it was not taken.</summary>
internal readonly record struct Taken(FactOutcome? Outcome, FieldError? Refusal)
{
    public static implicit operator Taken(FactOutcome outcome) => new(outcome, null);

    internal static Taken Refused(FieldError refusal) => new(null, refusal);
}

/// <summary>Why a statement that is well formed is not taken.</summary>
internal static class FactErrors
{
    internal static FieldError CustomerUnknown => new(
        "subject_id", "CUSTOMER_UNKNOWN", "该主体未登记任何供用电合同,不是电力用户", "has no contract here and is no electricity user");

    internal static FieldError ContractUnknown => new(
        "bill.contract_number", "CONTRACT_UNKNOWN", "该合同编号未登记在该用户名下", "is no contract of this user");

    internal static FieldError ContractOfAnother => new(
        "contract.contract_number", "CONTRACT_OF_ANOTHER", "该合同编号已登记在其他用户名下", "is a contract of another user");

    internal static FieldError FactUnknown => new("void.fact_key", "FACT_UNKNOWN", "该用户档案中没有该事实", "is no fact of this user");

    internal static FieldError FactVoided => new(
        "", "FACT_VOIDED", "该事实已被撤销,只能通过更正恢复", "the fact was taken back; only a correction brings it back");

    internal static FieldError Overpaid => new("bill.payments", "OVERPAID", "缴费合计超过应缴金额", "come to more than the bill");

    internal static FieldError Differs(string field) => new(
        field, "FACT_DIFFERS", "与此前报送的内容不同;如需更改,应作为更正报送", "is not what was reported before; report it as a correction to change it");
}
