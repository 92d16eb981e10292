using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>The months and half months in which blasting units are checked (检查计划), kept in line with the checks made.</summary>
internal static class ExplosivesPeriods
{
    /// <summary>Opens the periods of a unit up to today that are not planned yet. A catch-up after downtime opens every one that was missed.</summary>
    internal static async Task<int> PlanPeriodsAsync(this Work<LicensingDb> work, SupervisedSubjectRow unit, CancellationToken cancellation)
    {
        var opened = 0;
        foreach (var level in Enum.GetValues<CheckingLevel>())
        {
            var known = await work.Db.Set<ExplosivesPeriodRow>().Where(p => p.SubjectKey == unit.Id && p.Level == level).Select(p => p.FirstOn).ToListAsync(cancellation);
            var made = await work.CheckedOnAsync(unit.Id, level, cancellation);
            foreach (var period in ExplosivesPlan.Periods(level, unit.RegisteredOn, work.Today).Where(p => !known.Contains(p.From)).ToList())
            {
                var row = new ExplosivesPeriodRow
                {
                    Id = Guid.CreateVersion7(work.Now), SubjectKey = unit.Id, Level = level, FirstOn = period.From, LastOn = period.To, MetOn = MetOn(period, made),
                };
                work.Db.Add(row);
                if (row.MetOn is null)
                    await work.KeepAsync(WorkKind.ExplosivesCheck, row.Id, unit.Agency, period.To, ExplosivesPlan.Overdue(period, made), cancellation);
                opened++;
            }
        }
        if (opened > 0)
            await work.Db.SaveChangesAsync(cancellation);
        return opened;
    }

    /// <summary>A check meets the period that it lies in. Work on older periods is done with: they stay overdue, and nobody can check them any more.</summary>
    internal static async Task MeetPeriodsAsync(this Work<LicensingDb> work, SupervisedSubjectRow unit, CheckingLevel level, DateOnly checkedOn, CancellationToken cancellation)
    {
        await work.PlanPeriodsAsync(unit, cancellation);
        var made = await work.CheckedOnAsync(unit.Id, level, cancellation);
        var open = await work.Db.Set<ExplosivesPeriodRow>()
            .Where(p => p.SubjectKey == unit.Id && p.Level == level && p.MetOn == null && p.FirstOn <= checkedOn)
            .OrderBy(p => p.FirstOn)
            .ToListAsync(cancellation);
        foreach (var row in open)
        {
            row.MetOn = MetOn(new CheckPeriod(level, row.FirstOn, row.LastOn), made);
            if (row.MetOn is not null || row.LastOn < work.Today)
                await work.KeepAsync(WorkKind.ExplosivesCheck, row.Id, unit.Agency, null, null, cancellation);
        }
        await work.Db.SaveChangesAsync(cancellation);
    }

    private static DateOnly? MetOn(CheckPeriod period, IReadOnlyList<DateOnly> made)
    {
        var within = made.Where(d => d >= period.From && d <= period.To).Order().ToList();
        return within.Count > 0 && ExplosivesPlan.Due(period.Level, period.From, within, period.To).Count == 0 ? within[^1] : null;
    }

    private static async Task<IReadOnlyList<DateOnly>> CheckedOnAsync(this Work<LicensingDb> work, Guid key, CheckingLevel level, CancellationToken cancellation) =>
        await work.Db.Set<ExplosivesCheckRow>().Where(c => c.SubjectKey == key && c.Level == level).Select(c => c.CheckedOn).ToListAsync(cancellation);
}
