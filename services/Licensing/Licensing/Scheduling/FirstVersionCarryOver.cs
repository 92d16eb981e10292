using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Permits;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Work;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing.Scheduling;

/// <summary>
/// Brings along what the first version left (旧版数据承接): its applications get their case and the deadlines that run, its permits are
/// announced to the other departments. Each once; after that a round finds nothing.
/// </summary>
internal sealed class FirstVersionCarryOver(
    IDbContextFactory<LicensingDb> contexts,
    Transactions<LicensingDb> transactions,
    WorkingDayCalendar calendar,
    IOptions<LicensingOptions> options,
    TimeProvider time,
    ILogger<FirstVersionCarryOver> logger) : RoundScheduler(time, options.Value.CarryOverInterval, logger)
{
    private static readonly Actor Scheduler = new("licensing", "scheduler");

    /// <summary>One round; returns how many applications and permits were carried over.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var done = await PagesAsync(
            after => db.Applications.AsNoTracking().Where(a => a.Dossier == null && a.Id > after).OrderBy(a => a.Id).Select(a => a.Id),
            id => transactions.RunAsync(Scheduler, (work, token) => ApplicationAsync(work, id, token), cancellation),
            cancellation);
        return done + await PagesAsync(
            after => db.Permits.AsNoTracking().Where(p => p.Announced == 0 && p.Id > after).OrderBy(p => p.Id).Select(p => p.Id),
            id => transactions.RunAsync(Scheduler, (work, token) => PermitAsync(work, id, token), cancellation),
            cancellation);
    }

    private async Task<int> ApplicationAsync(Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<ApplicationRow>("application", id, cancellation);
        if (row.Dossier is not null)
            return 0;
        var @case = row.CaseOfFirstVersion();
        row.Dossier = CaseJson.Write(@case);
        var deadlines = ApplicationDeadlines.Of(@case, calendar);
        row.DueOn = deadlines.Min(d => d.DueOn);
        await work.KeepWorkAsync(id, row.Item, deadlines, cancellation);
        work.Audit("application.carried-over", id.ToString(), $"{row.State}, {deadlines.Count} deadlines");
        return 1;
    }

    private static async Task<int> PermitAsync(Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var permit = await work.LockedAsync<PermitRow>("permit", id, cancellation);
        if (permit.Announced > 0)
            return 0;
        permit.Basis = await work.Db.Applications.Where(a => a.Id == permit.ApplicationId).Select(a => a.Basis).SingleOrDefaultAsync(cancellation) ?? permit.Basis;
        work.Announce(permit);
        work.Audit("permit.announced", id.ToString(), $"version {permit.Announced}");
        return 1;
    }
}
