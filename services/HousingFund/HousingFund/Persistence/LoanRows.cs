using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Loans.Repayment;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Where a loan stands, as the database numbers it.</summary>
internal enum LoanState
{
    Accepted = 1,
    PaidOut = 2,
    PreNoticed = 3,
    Secured = 4,
    Repaid = 5,
    Cancelled = 6,

    /// <summary>By the strict review; a refusal at the intake is answered and not kept.</summary>
    Refused = 7,
}

/// <summary>A loan, stored. Its schedule is in a row of its own, so that a list of loans does not read it.</summary>
internal sealed class LoanRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required string BorrowerId { get; init; }

    public required string BorrowerName { get; init; }

    public long PriceFen { get; private set; }

    public long AmountFen { get; private set; }

    public int Years { get; private set; }

    public bool StrictReview { get; private set; }

    public LoanState State { get; private set; }

    public string TakenInBy { get; private set; } = "";

    public DateOnly TakenInOn { get; private set; }

    public string? StrictlyReviewedBy { get; private set; }

    public DateOnly? StrictlyReviewedOn { get; private set; }

    public string? PreNoticeNumber { get; private set; }

    public string? PaidOutBy { get; private set; }

    public DateOnly? PaidOutOn { get; private set; }

    public RepaymentMethod? Method { get; private set; }

    public decimal? AnnualRatePercent { get; private set; }

    public int InstalmentsPaid { get; private set; }

    /// <summary>Principal left; 0 before the payout.</summary>
    public long BalanceFen { get; private set; }

    public string? MortgageNumber { get; private set; }

    public DateOnly? MortgageReceivedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal LoanStage Stage => State switch
    {
        LoanState.Accepted => LoanStage.TakenIn,
        LoanState.PreNoticed => LoanStage.PreNoticed,
        LoanState.PaidOut => LoanStage.PaidOut,
        LoanState.Secured => LoanStage.Secured,
        LoanState.Repaid => LoanStage.Repaid,
        LoanState.Refused => LoanStage.Refused,
        _ => LoanStage.Cancelled,
    };

    internal LoanCase ToCase(RepaymentPlan? plan) => new(
        Id,
        Stage,
        new LoanApplication(PriceFen, AmountFen, Years),
        new Act(TakenInBy, TakenInOn),
        StrictReview,
        StrictlyReviewedBy is { } reviewer ? new Act(reviewer, StrictlyReviewedOn!.Value) : null,
        PreNoticeNumber ?? "",
        PaidOutBy is { } payer ? new Act(payer, PaidOutOn!.Value) : null,
        plan,
        InstalmentsPaid,
        MortgageNumber ?? "",
        MortgageReceivedOn,
        ClosedOn);

    internal void Take(LoanCase loan)
    {
        (PriceFen, AmountFen, Years) = (loan.Application.PriceFen, loan.Application.AmountFen, loan.Application.Years);
        (TakenInBy, TakenInOn, StrictReview) = (loan.TakenIn.By, loan.TakenIn.On, loan.StrictReview);
        (StrictlyReviewedBy, StrictlyReviewedOn) = (loan.StrictlyReviewed?.By, loan.StrictlyReviewed?.On);
        PreNoticeNumber = loan.PreNoticeNumber.Length > 0 ? loan.PreNoticeNumber : null;
        (PaidOutBy, PaidOutOn) = (loan.PaidOut?.By, loan.PaidOut?.On);
        (Method, AnnualRatePercent) = (loan.Plan?.Terms.Method, loan.Plan?.Terms.AnnualRatePercent);
        (InstalmentsPaid, BalanceFen) = (loan.InstalmentsPaid, loan.BalanceFen);
        MortgageNumber = loan.MortgageNumber.Length > 0 ? loan.MortgageNumber : null;
        (MortgageReceivedOn, ClosedOn) = (loan.MortgageReceivedOn, loan.ClosedOn);
        State = loan.Stage switch
        {
            LoanStage.TakenIn => LoanState.Accepted,
            LoanStage.PreNoticed => LoanState.PreNoticed,
            LoanStage.PaidOut => LoanState.PaidOut,
            LoanStage.Secured => LoanState.Secured,
            LoanStage.Repaid => LoanState.Repaid,
            LoanStage.Cancelled => LoanState.Cancelled,
            _ => LoanState.Refused,
        };
    }
}

/// <summary>How a loan is repaid (还款计划), stored from the payout on.</summary>
internal sealed class PlanRow
{
    public required Guid LoanId { get; init; }

    /// <summary>The plan as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    internal RepaymentPlan Plan
    {
        get => Dossiers.Read<RepaymentPlan>(Dossier);
        set => Dossier = Dossiers.Write(value);
    }
}
