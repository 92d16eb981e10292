using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Core.Punishment;
using Quzhou.HousingFund.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund.Enforcement;

/// <summary>
/// What a punishment restricts at the housing fund: a developer's admissions, cooperations and the payouts under them, a
/// borrower's loans that are not paid out, and a bank's bids. The Core says which; this finds them.
/// </summary>
internal sealed class HousingFundEnforcement : IFieldEnforcement<HousingFundDb>
{
    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<HousingFundDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var facts = punishment.ToFacts();
        IReadOnlyList<FundEffect> effects = subject.IsNaturalPerson
            ? await OfBorrowerAsync(work.Db, number, facts, punishment.Level == DishonestyLevel.Severe, cancellation)
            : [.. await OfDeveloperAsync(work.Db, number, facts, cancellation), .. await OfBankAsync(work.Db, number, facts, cancellation)];
        return [.. effects.Select(e => new FieldEffect(e.Kind, e.Target.ToString(), e.DescriptionZh, e.Basis))];
    }

    private static async Task<IReadOnlyList<FundEffect>> OfDeveloperAsync(
        HousingFundDb db, string number, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var projects = await db.Projects.AsNoTracking().Where(p => p.DeveloperId == number).OrderBy(p => p.Id).ToListAsync(cancellation);
        var ids = projects.Select(p => p.Id).ToList();
        var admissions = await db.Admissions.AsNoTracking()
            .Where(a => ids.Contains(a.ProjectId))
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Stage })
            .ToListAsync(cancellation);
        var loans = await db.Loans.AsNoTracking().Where(l => ids.Contains(l.ProjectId)).OrderBy(l => l.Id).ToListAsync(cancellation);
        return PunishmentEffects.OfDeveloper(
            facts,
            [.. admissions.Select(a => (a.Id, a.Stage))],
            [.. projects.Where(p => p.Cooperation is not null).Select(p => (p.Id, p.Cooperation!.State))],
            [.. loans.Select(l => (l.Id, l.Stage))]);
    }

    private static async Task<IReadOnlyList<FundEffect>> OfBorrowerAsync(
        HousingFundDb db, string number, IReadOnlyList<Fact> facts, bool severe, CancellationToken cancellation)
    {
        var loans = await db.Loans.AsNoTracking().Where(l => l.BorrowerId == number).OrderBy(l => l.Id).ToListAsync(cancellation);
        return PunishmentEffects.OfBorrower(facts, severe, [.. loans.Select(l => (l.Id, l.Stage))]);
    }

    private static async Task<IReadOnlyList<FundEffect>> OfBankAsync(HousingFundDb db, string number, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var bids = await (
            from bid in db.Bids.AsNoTracking()
            join tender in db.Tenders.AsNoTracking() on bid.TenderId equals tender.Id
            where bid.BankId == number
            orderby bid.Id
            select new { bid.Id, tender.Stage }).ToListAsync(cancellation);
        return PunishmentEffects.OfBank(facts, [.. bids.Select(b => (b.Id, b.Stage))]);
    }
}
