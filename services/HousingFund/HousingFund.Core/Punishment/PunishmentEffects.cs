using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Punishment;

/// <summary>One thing that a punishment restricts at the housing fund.</summary>
/// <param name="Kind">Stable code.</param>
/// <param name="Target">Id of what is restricted.</param>
/// <param name="DescriptionZh">What changes.</param>
/// <param name="Basis">The rule.</param>
public sealed record FundEffect(string Kind, Guid Target, string DescriptionZh, Finding Basis);

/// <summary>
/// What a joint punishment restricts at the housing fund (公积金领域惩戒). Nothing of it is written into the restricted thing, so that the end
/// of the punishment gives back what the punishment took and nothing else.
/// </summary>
public static class PunishmentEffects
{
    /// <summary>Cooperation on a project suspended.</summary>
    public const string CooperationSuspended = "COOPERATION_SUSPENDED";

    /// <summary>An admission that is not concluded cannot go on.</summary>
    public const string AdmissionStopped = "ADMISSION_STOPPED";

    /// <summary>Payout of a loan under a suspended project stopped.</summary>
    public const string PayoutStopped = "PAYOUT_STOPPED";

    /// <summary>A borrower's loan under strict review.</summary>
    public const string BorrowerStrictReview = "BORROWER_STRICT_REVIEW";

    /// <summary>A severely dishonest borrower's loan is not paid out.</summary>
    public const string BorrowerRefused = "BORROWER_REFUSED";

    /// <summary>A bank's bid does not count.</summary>
    public const string BidExcluded = "BID_EXCLUDED";

    /// <summary>Of a developer: open admissions, cooperations that are not ended, and loans under them that are not paid out.</summary>
    public static IReadOnlyList<FundEffect> OfDeveloper(
        IReadOnlyList<Fact> punishment,
        IReadOnlyList<(Guid Id, AdmissionStage Stage)> admissions,
        IReadOnlyList<(Guid Id, CooperationState State)> cooperations,
        IReadOnlyList<(Guid Id, LoanStage Stage)> loans)
    {
        var admission = DeveloperInGoodCredit.Check(punishment)!;
        var cooperation = DeveloperInGoodCredit.Suspend(punishment);
        return
        [
            .. admissions.Where(a => a.Stage is not (AdmissionStage.Concluded or AdmissionStage.Refused))
                .Select(a => new FundEffect(AdmissionStopped, a.Id, "暂停楼盘准入", admission)),
            .. cooperations.Where(c => c.State != CooperationState.Ended)
                .Select(c => new FundEffect(CooperationSuspended, c.Id, "中止楼盘合作,暂停贷款受理", cooperation)),
            .. NotPaidOut(loans).Select(l => new FundEffect(PayoutStopped, l, "暂停放款", cooperation)),
        ];
    }

    /// <summary>Of a borrower: loans that are not paid out. What is paid out stays paid out.</summary>
    public static IReadOnlyList<FundEffect> OfBorrower(IReadOnlyList<Fact> punishment, bool severe, IReadOnlyList<(Guid Id, LoanStage Stage)> loans)
    {
        var basis = BorrowerStanding.Check(punishment, severe)!;
        return [.. NotPaidOut(loans).Select(l => new FundEffect(severe ? BorrowerRefused : BorrowerStrictReview, l, severe ? "暂停放款" : "从严审核", basis))];
    }

    /// <summary>Of a bank: bids in tenders that are not opened. A contract won stays with the bank that keeps it.</summary>
    public static IReadOnlyList<FundEffect> OfBank(IReadOnlyList<Fact> punishment, IReadOnlyList<(Guid Id, TenderStage Stage)> bids)
    {
        var basis = BidderQualifies.Exclusion(punishment)!;
        return [.. bids.Where(b => b.Stage == TenderStage.Announced).Select(b => new FundEffect(BidExcluded, b.Id, "排除投标", basis))];
    }

    /// <summary>What the end of a punishment gives back: what it restricted and no other punishment in force restricts.</summary>
    public static IReadOnlyList<FundEffect> Released(IReadOnlyList<FundEffect> imposed, IReadOnlyList<FundEffect> byOthersInForce) =>
        [.. imposed.Where(i => !byOthersInForce.Any(o => o.Kind == i.Kind && o.Target == i.Target))];

    private static IEnumerable<Guid> NotPaidOut(IReadOnlyList<(Guid Id, LoanStage Stage)> loans) =>
        loans.Where(l => l.Stage is LoanStage.TakenIn or LoanStage.PreNoticed).Select(l => l.Id);
}
