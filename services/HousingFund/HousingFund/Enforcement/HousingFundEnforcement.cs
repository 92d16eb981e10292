using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Core.Loans.Rules;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund.Enforcement;

/// <summary>
/// What a punishment restricts at the housing fund: a developer's cooperation and the payouts under it, a borrower's loans
/// that are not paid out, and a bank's bids in open tenders.
/// </summary>
internal sealed class HousingFundEnforcement : IFieldEnforcement<HousingFundDb>
{
    internal const string CooperationSuspended = "COOPERATION_SUSPENDED";
    internal const string PayoutStopped = "PAYOUT_STOPPED";
    internal const string BorrowerStrictReview = "BORROWER_STRICT_REVIEW";
    internal const string BorrowerRefused = "BORROWER_REFUSED";
    internal const string BidExcluded = "BID_EXCLUDED";

    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<HousingFundDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var facts = punishment.ToFacts();
        return subject.IsNaturalPerson
            ? await OfBorrowerAsync(work, number, facts, punishment.Level == DishonestyLevel.Severe, cancellation)
            : [.. await OfDeveloperAsync(work, number, facts, cancellation), .. await OfBankAsync(work, number, facts, cancellation)];
    }

    private static async Task<List<FieldEffect>> OfDeveloperAsync(
        Work<HousingFundDb> work, string number, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var basis = DeveloperInGoodCredit.Suspend(facts);
        var projects = await work.Db.Projects.AsNoTracking()
            .Where(p => p.DeveloperId == number && (p.State == ProjectState.Cooperating || p.State == ProjectState.Admitted))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        var loans = await work.Db.Loans.AsNoTracking()
            .Where(l => projects.Contains(l.ProjectId) && l.State == LoanState.Accepted)
            .OrderBy(l => l.Id)
            .Select(l => l.Id)
            .ToListAsync(cancellation);
        return
        [
            .. projects.Select(p => new FieldEffect(CooperationSuspended, p.ToString(), "中止楼盘合作,暂停贷款受理", basis)),
            .. loans.Select(l => new FieldEffect(PayoutStopped, l.ToString(), "暂停放款", basis)),
        ];
    }

    private static async Task<List<FieldEffect>> OfBorrowerAsync(
        Work<HousingFundDb> work, string number, IReadOnlyList<Fact> facts, bool severe, CancellationToken cancellation)
    {
        var basis = BorrowerStanding.Check(facts, severe)!;
        var loans = await work.Db.Loans.AsNoTracking()
            .Where(l => l.BorrowerId == number && l.State == LoanState.Accepted)
            .OrderBy(l => l.Id)
            .Select(l => l.Id)
            .ToListAsync(cancellation);
        return [.. loans.Select(l => new FieldEffect(severe ? BorrowerRefused : BorrowerStrictReview, l.ToString(), severe ? "暂停放款" : "从严审核", basis))];
    }

    private static async Task<List<FieldEffect>> OfBankAsync(Work<HousingFundDb> work, string number, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var basis = BidderQualifies.Exclusion(facts)!;
        var bids = await (
            from bid in work.Db.Bids.AsNoTracking()
            join tender in work.Db.Tenders.AsNoTracking() on bid.TenderId equals tender.Id
            where bid.BankId == number && tender.BidsUntil >= work.Today
            orderby bid.Id
            select bid.Id).ToListAsync(cancellation);
        return [.. bids.Select(b => new FieldEffect(BidExcluded, b.ToString(), "排除投标", basis))];
    }
}
