using Quzhou.HousingFund.Core.Loans.Repayment;
using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans;

/// <summary>The course of a loan, from application to repayment.</summary>
public static class LoanCourse
{
    private const int MonthsAYear = 12;

    /// <summary>Takes an application in, or refuses to.</summary>
    public static Outcome<LoanCase> TakeIn(Guid id, LoanApplication application, LoanFacts facts, Act act)
    {
        if (application.AmountFen < 1 || application.PriceFen < application.AmountFen || application.Years < 1)
            return new Outcome<LoanCase>.NotAllowed(NotAllowedReason.WrongNumber, "金额、房价或年限不正确。", "Amount, price or years make no loan.");
        var decision = LoanDecisions.TakeIn(application, facts, act.On);
        return decision.Accepted
            ? new Outcome<LoanCase>.Granted(new LoanCase(id, LoanStage.TakenIn, application, act, decision.StrictReview), decision.Findings)
            : new Outcome<LoanCase>.Refused(new LoanCase(id, LoanStage.Refused, application, act, decision.StrictReview, ClosedOn: act.On), decision.Findings);
    }

    /// <summary>Records the strict review of a punished borrower's loan (从严审核); one that fails it is refused and gives the cap back.</summary>
    public static Outcome<LoanCase> ReviewStrictly(LoanCase loan, bool agreed, Act act)
    {
        if (loan.Stage is not (LoanStage.TakenIn or LoanStage.PreNoticed))
            return WrongStage(loan);
        if (act.By == loan.TakenIn.By)
            return FourEyes("受理人员不得作从严审核。", "Who took it in may not make the strict review.");
        if (act.On < loan.TakenIn.On)
            return WrongDay();
        Finding[] findings = [StrictReviewMade.Done(agreed)];
        return agreed
            ? new Outcome<LoanCase>.Granted(loan with { StrictlyReviewed = act }, findings)
            : new Outcome<LoanCase>.Refused(loan with { Stage = LoanStage.Refused, ClosedOn = act.On }, findings);
    }

    /// <summary>Records the mortgage pre-notice (抵押预告登记).</summary>
    public static Outcome<LoanCase> RegisterPreNotice(LoanCase loan, string number, Act act)
    {
        if (loan.Stage != LoanStage.TakenIn)
            return WrongStage(loan);
        if (act.On < loan.TakenIn.On)
            return WrongDay();
        return PaidOutAfterPreNotice.Check(number) is { } missing
            ? new Outcome<LoanCase>.Refused(loan, [missing])
            : new Outcome<LoanCase>.Granted(loan with { Stage = LoanStage.PreNoticed, PreNoticeNumber = number }, [PreNoticeRegistered.Done(number)]);
    }

    /// <summary>
    /// Pays out, or refuses to; by another officer than who took it in. The strict review is owed while a punishment of the borrower is in
    /// force: it is derived and not stored, so that the end of the punishment ends it.
    /// </summary>
    public static Outcome<LoanCase> PayOut(LoanCase loan, LoanFacts facts, ContractTerms contract, Act act)
    {
        if (loan.Stage is not (LoanStage.TakenIn or LoanStage.PreNoticed))
            return WrongStage(loan);
        if (act.By == loan.TakenIn.By)
            return FourEyes("受理与放款须由不同人员办理。", "Who took it in may not pay it out.");
        if (act.On < loan.TakenIn.On)
            return WrongDay();
        if (contract.AnnualRatePercent < 0)
            return new Outcome<LoanCase>.NotAllowed(NotAllowedReason.WrongNumber, "利率不得为负。", "The rate is negative.");
        var (paidOut, findings) = LoanDecisions.PayOut(facts, loan.PreNoticeNumber);
        var review = StrictReviewMade.Check(facts.BorrowerPunishment is not null, loan.StrictlyReviewed is not null);
        if (!paidOut || review is not null)
        {
            Finding[] refusals = [.. paidOut ? [] : findings, .. new[] { review }.OfType<Finding>()];
            return new Outcome<LoanCase>.Refused(loan, refusals);
        }
        var terms = new RepaymentTerms(loan.Application.AmountFen, loan.Application.Years * MonthsAYear, contract.AnnualRatePercent, contract.Method, act.On);
        return new Outcome<LoanCase>.Granted(
            loan with { Stage = LoanStage.PaidOut, PaidOut = act, Plan = Schedules.Make(terms) }, findings);
    }

    /// <summary>Receives the mortgage certificate: the developer's guarantee ends.</summary>
    public static Outcome<LoanCase> ReceiveMortgage(LoanCase loan, string certificateNumber, Act act)
    {
        if (loan.Stage != LoanStage.PaidOut || string.IsNullOrWhiteSpace(certificateNumber))
            return WrongStage(loan);
        return act.On < loan.PaidOut!.On
            ? WrongDay()
            : new Outcome<LoanCase>.Granted(
                loan with { Stage = LoanStage.Secured, MortgageNumber = certificateNumber, MortgageReceivedOn = act.On },
                [MortgageHandedOver.Done(certificateNumber), DeveloperGuarantees.Find(loan.PaidOut.On, act.On, null, act.On).Finding]);
    }

    /// <summary>Books the next instalment, all of it.</summary>
    public static Outcome<LoanCase> PayInstalment(LoanCase loan, long amountFen, DateOnly on)
    {
        if (loan.Stage is not (LoanStage.PaidOut or LoanStage.Secured))
            return WrongStage(loan);
        if (on < loan.PaidOut!.On)
            return WrongDay();
        var (paid, finding) = InstalmentPaid.Find(loan.Plan!.Instalments[loan.InstalmentsPaid], amountFen);
        return paid
            ? new Outcome<LoanCase>.Granted(Closed(loan with { InstalmentsPaid = loan.InstalmentsPaid + 1 }, on), [finding])
            : new Outcome<LoanCase>.Refused(loan, [finding]);
    }

    /// <summary>Books an early payment with the last instalment paid (提前还款): partial, or the whole balance.</summary>
    public static Outcome<LoanCase> PayEarly(LoanCase loan, long amountFen, EarlyPaymentEffect effect, DateOnly on)
    {
        if (loan.Stage is not (LoanStage.PaidOut or LoanStage.Secured))
            return WrongStage(loan);
        if (on < loan.PaidOut!.On)
            return WrongDay();
        if (amountFen < 1)
            return new Outcome<LoanCase>.NotAllowed(NotAllowedReason.WrongNumber, "提前还款金额应为正数。", "The amount has to be positive.");
        var (possible, finding) = EarlyPaymentWithin.Find(loan.BalanceFen, amountFen);
        if (!possible)
            return new Outcome<LoanCase>.Refused(loan, [finding]);
        var plan = Schedules.PayEarly(loan.Plan!, new EarlyPayment(loan.InstalmentsPaid, amountFen, effect));
        return new Outcome<LoanCase>.Granted(Closed(loan with { Plan = plan }, on), [finding]);
    }

    /// <summary>Withdraws an application before the payout.</summary>
    public static Outcome<LoanCase> Cancel(LoanCase loan, Act act)
    {
        if (loan.Stage is not (LoanStage.TakenIn or LoanStage.PreNoticed))
            return WrongStage(loan);
        return act.On < loan.TakenIn.On
            ? WrongDay()
            : new Outcome<LoanCase>.Granted(loan with { Stage = LoanStage.Cancelled, ClosedOn = act.On }, [CapGivenBack.Done(loan.Application.AmountFen)]);
    }

    /// <summary>Whether the developer guarantees the loan on a day (阶段性连带责任保证), and why.</summary>
    public static (bool Guaranteed, Finding Finding) Guarantee(LoanCase loan, DateOnly on) =>
        DeveloperGuarantees.Find(loan.PaidOut?.On, loan.MortgageReceivedOn, loan.Stage == LoanStage.Repaid ? loan.ClosedOn : null, on);

    /// <summary>What may be done at a stage.</summary>
    public static IReadOnlyList<string> Allowed(LoanStage stage) => stage switch
    {
        LoanStage.TakenIn => ["review-strictly", "register-pre-notice", "pay-out", "cancel"],
        LoanStage.PreNoticed => ["review-strictly", "pay-out", "cancel"],
        LoanStage.PaidOut => ["receive-mortgage", "pay-instalment", "pay-early"],
        LoanStage.Secured => ["pay-instalment", "pay-early"],
        _ => [],
    };

    private static LoanCase Closed(LoanCase loan, DateOnly on) => loan.BalanceFen == 0
        ? loan with { Stage = LoanStage.Repaid, ClosedOn = on }
        : loan;

    private static Outcome<LoanCase>.NotAllowed WrongStage(LoanCase loan) => new(
        NotAllowedReason.WrongState, $"贷款阶段为{loan.Stage},不能进行此操作。", $"The loan is {loan.Stage}.", Allowed(loan.Stage));

    private static Outcome<LoanCase>.NotAllowed FourEyes(string zh, string en) => new(NotAllowedReason.FourEyes, zh, en, "another-officer");

    private static Outcome<LoanCase>.NotAllowed WrongDay() => new(NotAllowedReason.WrongDay, "日期早于上一环节。", "The day is before the step it follows.");
}
