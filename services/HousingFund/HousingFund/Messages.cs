using Google.Protobuf;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.HousingFund;

/// <summary>From rows to the wire.</summary>
internal static class Messages
{
    internal static V1.Project ToMessage(this ProjectRow row, IEnumerable<Restriction> restrictions, Caller caller)
    {
        var open = restrictions.ToList();
        var own = row.Cooperation is { } cooperation ? OwnStops(row, cooperation) : [];
        var project = new V1.Project
        {
            ProjectId = row.Id.ToString(),
            Name = row.Name,
            Kind = (V1.ProjectKind)(int)row.Kind,
            Developer = SubjectId.Parse(row.DeveloperId).ToMessage(row.DeveloperName, caller),
            State = row.State != ProjectState.Ended && open.Count + own.Count > 0 ? V1.ProjectState.Suspended : (V1.ProjectState)(int)row.State,
            Etag = row.Version.ToString(),
        };
        if (row.Terms is { } terms)
        {
            project.Agreement = new V1.Agreement
            {
                CapFen = terms.CapFen,
                UsedFen = row.UsedFen,
                PerLoanMaximumFen = terms.PerLoanMaximumFen,
                MaximumRatioPercent = terms.MaximumRatioPercent,
                MaximumYears = terms.MaximumYears,
                ValidFrom = terms.ValidFrom.ToMessage(),
                ValidUntil = terms.ValidUntil.ToMessage(),
            };
        }
        project.SuspensionBasis.AddRange(own.Concat(open.Select(r => r.Basis)).ToBasis());
        return project;
    }

    // The committee's own reasons say more than that it has decided.
    private static IReadOnlyList<Finding> OwnStops(ProjectRow row, Cooperation cooperation)
    {
        var decided = StoredBasis.Read(row.SuspensionFindings);
        return decided.Count > 0 ? decided : CooperationDecisions.Stops(cooperation, developerPunishment: null);
    }

    internal static V1.Loan ToMessage(this LoanRow row, Caller caller, IEnumerable<Restriction>? restrictions = null)
    {
        var loan = new V1.Loan
        {
            LoanId = row.Id.ToString(),
            ProjectId = row.ProjectId.ToString(),
            Borrower = SubjectId.Parse(row.BorrowerId).ToMessage(row.BorrowerName, caller),
            AmountFen = row.AmountFen,
            PriceFen = row.PriceFen,
            Years = row.Years,
            State = (V1.LoanState)(int)row.State,
            StrictReview = row.StrictReview,
            Etag = row.Version.ToString(),
            BalanceFen = row.BalanceFen,
            PaidOutOn = row.PaidOutOn?.ToMessage(),
            Method = row.Method is { } method ? (V1.RepaymentMethod)(int)method : V1.RepaymentMethod.Unspecified,
            AnnualRatePercent = row.AnnualRatePercent?.ToString("0.######") ?? "",
            InstalmentsPaid = row.InstalmentsPaid,
        };
        loan.StoppedBasis.AddRange((restrictions ?? []).Select(r => r.Basis.ToBasis()));
        return loan;
    }

    internal static V1.Tender ToMessage(this TenderRow row) => new()
    {
        TenderId = row.Id.ToString(), AmountFen = row.AmountFen, Months = row.Months, BidsUntil = row.BidsUntil?.ToMessage(),
    };

    internal static V1.Bid ToMessage(this BidRow row, IEnumerable<Restriction> restrictions, Caller caller)
    {
        var open = restrictions.ToList();
        var bid = new V1.Bid
        {
            BidId = row.Id.ToString(),
            Bank = SubjectId.Parse(row.BankId).ToMessage(row.BankName, caller),
            SealedOffer = ByteString.CopyFrom(row.SealedOffer),
            Excluded = open.Count > 0,
        };
        bid.ExclusionBasis.AddRange(open.Select(r => r.Basis.ToBasis()));
        return bid;
    }
}
