using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Gathers what a loan is judged by: agreement, developer and borrower as they stand in this transaction.</summary>
internal static class LoanFactsLoading
{
    internal static async Task<(LoanFacts Facts, long RegisterSequence)> LoanFactsAsync(
        this Work<HousingFundDb> work, ProjectRow project, SubjectId borrower, CancellationToken cancellation)
    {
        // Always the developer first, so that two applications never wait for each other crosswise.
        var developer = await work.StandingOfAsync(SubjectId.Parse(project.DeveloperId), cancellation);
        var standing = await work.StandingOfAsync(borrower, cancellation);
        IReadOnlyList<Finding> suspensions = project.Cooperation is { } cooperation ? CooperationDecisions.Stops(cooperation, developer.Facts()) : [];
        return (new LoanFacts(project.Terms, project.UsedFen, suspensions, standing.Facts(), standing.IsSeverelyPunished), standing.RegisterSequence);
    }
}
