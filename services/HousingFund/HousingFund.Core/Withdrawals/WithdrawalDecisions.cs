using Quzhou.HousingFund.Core.Withdrawals.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals;

/// <summary>The course of a withdrawal for a purchase (附件6).</summary>
public static class WithdrawalDecisions
{
    /// <summary>Code of the behaviour in a report to the credit office.</summary>
    public const string Behaviour = "FUND_WITHDRAWAL_FRAUD";

    /// <summary>What speaks against taking a line into the list (网上备案); empty when it may be filed.</summary>
    public static IReadOnlyList<Finding> ListEntry(PurchaseListEntry entry, bool withdrawalAgreementInForce, DateOnly on) =>
        PurchaseFiledWhenDue.Check(entry, withdrawalAgreementInForce, on);

    /// <summary>Decides an application against the developer's list.</summary>
    /// <param name="id">Id.</param>
    /// <param name="application">The application.</param>
    /// <param name="entries">The lines of that contract number.</param>
    /// <param name="alreadyWithdrawn">True when the employee has a withdrawal for that contract that is not recovered.</param>
    /// <param name="act">Who and when.</param>
    public static Outcome<WithdrawalCase> Apply(
        Guid id, WithdrawalApplication application, IReadOnlyList<PurchaseListEntry> entries, bool alreadyWithdrawn, Act act)
    {
        if (application.AmountFen < 1)
            return new Outcome<WithdrawalCase>.NotAllowed(NotAllowedReason.WrongNumber, "提取金额应为正数。", "The amount has to be positive.");
        Finding[] refusals =
        [
            .. PapersShown.Check(application),
            .. new[] { MatchesPurchaseList.Check(application, entries), OncePerContract.Check(alreadyWithdrawn) }.OfType<Finding>(),
        ];
        var withdrawal = new WithdrawalCase(id, WithdrawalStage.Paid, application.ContractNumber, application.AmountFen, act);
        return refusals.Length > 0
            ? new Outcome<WithdrawalCase>.Refused(withdrawal with { Stage = WithdrawalStage.Refused, ClosedOn = act.On }, refusals)
            : new Outcome<WithdrawalCase>.Granted(withdrawal, [MatchesPurchaseList.Done(application.AmountFen)]);
    }

    /// <summary>The contract was cancelled: the money is to be recovered.</summary>
    public static Outcome<WithdrawalCase> CancelContract(WithdrawalCase withdrawal, DateOnly cancelledOn, Act act)
    {
        if (withdrawal.Stage != WithdrawalStage.Paid)
            return WrongStage(withdrawal);
        return cancelledOn > act.On || act.On < withdrawal.Decided.On
            ? WrongDay()
            : new Outcome<WithdrawalCase>.Granted(
                withdrawal with { Stage = WithdrawalStage.RecoveryDue, RecoveryFrom = act.On }, [RecoveredOnCancellation.Due(withdrawal.AmountFen, cancelledOn)]);
    }

    /// <summary>A fraud is established (一经查实), by another officer than who granted the withdrawal.</summary>
    public static Outcome<WithdrawalCase> EstablishFraud(WithdrawalCase withdrawal, bool developerColluded, Act act)
    {
        if (withdrawal.Stage is not (WithdrawalStage.Paid or WithdrawalStage.RecoveryDue))
            return WrongStage(withdrawal);
        if (act.By == withdrawal.Decided.By)
            return new Outcome<WithdrawalCase>.NotAllowed(NotAllowedReason.FourEyes, "办理提取与认定骗提须由不同人员办理。", "Who granted it may not establish the fraud.", "another-officer");
        if (act.On < (withdrawal.RecoveryFrom ?? withdrawal.Decided.On))
            return WrongDay();
        var next = withdrawal with { Stage = WithdrawalStage.FraudRecoveryDue, RecoveryFrom = act.On, FraudOn = act.On, DeveloperColluded = developerColluded };
        return new Outcome<WithdrawalCase>.Granted(next, Consequences(next)!.Findings);
    }

    /// <summary>What the fraud brings; null when there is none.</summary>
    public static FraudConsequences? Consequences(WithdrawalCase withdrawal)
    {
        if (withdrawal.FraudOn is null)
            return null;
        var fraud = FraudRecovered.Due(withdrawal.AmountFen);
        var employee = new CreditReport(Behaviour, withdrawal.Decided.On, fraud);
        if (!withdrawal.DeveloperColluded)
            return new FraudConsequences(false, false, false, null, employee, [fraud]);
        var collusion = CollusionEndsCooperation.Due();
        return new FraudConsequences(true, true, true, new CreditReport(Behaviour, withdrawal.Decided.On, collusion), employee, [fraud, collusion]);
    }

    /// <summary>Books money recovered; more than is owed is refused.</summary>
    public static Outcome<WithdrawalCase> Recover(WithdrawalCase withdrawal, long amountFen, DateOnly on)
    {
        if (withdrawal.Stage is not (WithdrawalStage.RecoveryDue or WithdrawalStage.FraudRecoveryDue))
            return WrongStage(withdrawal);
        if (on < withdrawal.RecoveryFrom)
            return WrongDay();
        if (amountFen < 1)
            return new Outcome<WithdrawalCase>.NotAllowed(NotAllowedReason.WrongNumber, "收回金额应为正数。", "The amount has to be positive.");
        var (booked, finding) = RecoveredOnCancellation.Book(withdrawal.OwedFen, amountFen);
        if (!booked)
            return new Outcome<WithdrawalCase>.Refused(withdrawal, [finding]);
        var next = withdrawal with { RecoveredFen = withdrawal.RecoveredFen + amountFen };
        return new Outcome<WithdrawalCase>.Granted(next.OwedFen == 0 ? next with { Stage = WithdrawalStage.Recovered, ClosedOn = on } : next, [finding]);
    }

    /// <summary>What may be done at a stage.</summary>
    public static IReadOnlyList<string> Allowed(WithdrawalStage stage) => stage switch
    {
        WithdrawalStage.Paid => ["cancel-contract", "establish-fraud"],
        WithdrawalStage.RecoveryDue => ["recover", "establish-fraud"],
        WithdrawalStage.FraudRecoveryDue => ["recover"],
        _ => [],
    };

    private static Outcome<WithdrawalCase>.NotAllowed WrongStage(WithdrawalCase withdrawal) => new(
        NotAllowedReason.WrongState, $"提取阶段为{withdrawal.Stage},不能进行此操作。", $"The withdrawal is {withdrawal.Stage}.", Allowed(withdrawal.Stage));

    private static Outcome<WithdrawalCase>.NotAllowed WrongDay() => new(NotAllowedReason.WrongDay, "日期早于上一环节。", "The day does not fit the step it follows.");
}
