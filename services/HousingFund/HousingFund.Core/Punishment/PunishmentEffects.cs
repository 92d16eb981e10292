using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Punishment;

/// <summary>One thing that a punishment restricts at the housing fund.</summary>
/// <param name="Kind">Stable code.</param>
/// <param name="Target">Id of what is restricted.</param>
/// <param name="DescriptionZh">What changes.</param>
/// <param name="Basis">The rule.</param>
public sealed record FundEffect(string Kind, Guid Target, string DescriptionZh, Finding Basis);

/// <summary>What a joint punishment restricts at the housing fund (公积金领域惩戒).</summary>
public static class PunishmentEffects
{
    /// <summary>Cooperation on a project suspended.</summary>
    public const string CooperationSuspended = "COOPERATION_SUSPENDED";

    /// <summary>An admission that is not signed cannot go on.</summary>
    public const string AdmissionStopped = "ADMISSION_STOPPED";

    /// <summary>Payout of a loan under a suspended project stopped.</summary>
    public const string PayoutStopped = "PAYOUT_STOPPED";

    /// <summary>A borrower's loan under strict review.</summary>
    public const string BorrowerStrictReview = "BORROWER_STRICT_REVIEW";

    /// <summary>A severely dishonest borrower's loan is not paid out.</summary>
    public const string BorrowerRefused = "BORROWER_REFUSED";

    /// <summary>A bank's bid does not count.</summary>
    public const string BidExcluded = "BID_EXCLUDED";

    /// <summary>Of a developer.</summary>
    public static IReadOnlyList<FundEffect> OfDeveloper(
        IReadOnlyList<Fact> punishment,
        IReadOnlyList<(Guid Id, AdmissionStage Stage)> admissions,
        IReadOnlyList<(Guid Id, CooperationState State)> cooperations,
        IReadOnlyList<(Guid Id, LoanStage Stage)> loans) => throw new NotSupportedException();

    /// <summary>Of a borrower.</summary>
    public static IReadOnlyList<FundEffect> OfBorrower(IReadOnlyList<Fact> punishment, bool severe, IReadOnlyList<(Guid Id, LoanStage Stage)> loans) => throw new NotSupportedException();

    /// <summary>Of a bank.</summary>
    public static IReadOnlyList<FundEffect> OfBank(IReadOnlyList<Fact> punishment, IReadOnlyList<(Guid Id, TenderStage Stage)> bids) => throw new NotSupportedException();

    /// <summary>What the end of a punishment gives back: what it restricted and nothing else restricts.</summary>
    public static IReadOnlyList<FundEffect> Released(IReadOnlyList<FundEffect> imposed, IReadOnlyList<FundEffect> byOthersInForce) => throw new NotSupportedException();
}
