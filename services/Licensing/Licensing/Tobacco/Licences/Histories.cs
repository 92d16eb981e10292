using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Persistence;

namespace Quzhou.Licensing;

/// <summary>All that is known against a retailer, as the eleven grounds read it.</summary>
internal static class Histories
{
    internal static async Task<RetailerHistory> HistoryOfAsync(this LicensingDb db, Guid licenceId, CancellationToken cancellation)
    {
        var penalties = await db.Set<TobaccoPenaltyRow>().AsNoTracking().Where(p => p.LicenceId == licenceId).OrderBy(p => p.DecidedOn).ThenBy(p => p.Id).ToListAsync(cancellation);
        var seizures = await db.Set<TobaccoSeizureRow>().AsNoTracking().Where(s => s.LicenceId == licenceId).OrderBy(s => s.FoundOn).ThenBy(s => s.Id).ToListAsync(cancellation);
        var events = await db.Set<RetailerEventRow>().AsNoTracking().Where(e => e.LicenceId == licenceId).OrderBy(e => e.OccurredOn).ThenBy(e => e.Id).ToListAsync(cancellation);
        var cases = await db.Set<RevocationCaseRow>().AsNoTracking()
            .Where(c => c.LicenceId == licenceId && (c.Stage == RevocationStage.Spared || c.Stage == RevocationStage.Unproven))
            .ToListAsync(cancellation);

        // What a closed case has settled is not opened again: a ground has to be completed after the day it was found.
        var settledOn = cases.Count == 0 ? (DateOnly?)null : cases.Max(c => c.Case.Discovered.On);
        return new RetailerHistory(
            [.. penalties.Select(p => new TobaccoPenalty(p.Number, p.Authority, p.DecidedOn, p.Conduct, p.FakeOrSmuggledCartons, p.BoughtElsewhereFen, p.BoughtElsewhereCases, p.AnnulledOn))],
            [.. seizures.Select(s => new TobaccoSeizure(s.Reference, s.Authority, s.FoundOn, s.FakeOrSmuggledCartons))],
            [.. events.Select(e => new RetailerEvent(e.Kind, e.OccurredOn, e.Reference, e.LegalBasis))],
            settledOn);
    }
}
