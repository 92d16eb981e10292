using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Scheduling;

/// <summary>
/// Sends a decision again while an answer is missing, and counts what is missing and late (重发与逾期). Departments know
/// a version they have seen and answer again without doing anything twice.
/// </summary>
internal sealed partial class ResendScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    ResendPolicy policy,
    FanoutMetrics metrics,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<ResendScheduler> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly ActivitySource Source = new("Quzhou.Credit");
    private static readonly Actor Scheduler = new("credit", "scheduler");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ResendInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    /// <summary>One round; returns how many decisions were sent again.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        var due = await db.Propagation.AsNoTracking()
            .Where(r => r.NextSendAt <= now)
            .GroupBy(r => r.PunishmentId)
            .OrderBy(g => g.Min(r => r.NextSendAt))
            .Select(g => g.Key)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var punishmentId in due)
            sent += await transactions.RunAsync(Scheduler, (work, token) => ResendAsync(work, punishmentId, token), cancellation);
        await ObserveAsync(db, now, cancellation);
        return sent;
    }

    // A replica that finds the punishment locked leaves it to the other; afterwards nothing is due any more.
    private async Task<int> ResendAsync(Work<CreditDb> work, Guid punishmentId, CancellationToken cancellation)
    {
        var db = work.Db;
        var locked = await db.Database.SqlQuery<Guid>(
            $"""SELECT id AS "Value" FROM joint_punishments WHERE id = {punishmentId} FOR UPDATE SKIP LOCKED""").ToListAsync(cancellation);
        if (locked.Count == 0)
            return 0;
        var due = await db.Propagation.Where(r => r.PunishmentId == punishmentId && r.NextSendAt <= work.Now).ToListAsync(cancellation);
        if (due.Count == 0)
            return 0;
        var entry = await db.RegisterEntries.AsNoTracking().SingleAsync(e => e.PunishmentId == punishmentId, cancellation);
        var change = await db.NextChangesAsync(punishmentId, due.Count, cancellation);
        foreach (var row in due)
            row.Take(ResendPolicy.Resent(row.ToCore(), work.Now), policy, change++);

        _ = ActivityContext.TryParse(due[0].TraceParent, null, isRemote: true, out var decision);
        using var activity = Source.StartActivity("punishment resend", ActivityKind.Producer, decision);
        work.Publish(entry.Lifted
            ? ContractJson.Read<JointPunishmentLifted>(entry.EventJson)
            : ContractJson.Read<JointPunishmentImposed>(entry.EventJson));
        await db.SignalAsync(cancellation);
        metrics.Resent();
        return 1;
    }

    private async Task ObserveAsync(CreditDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var late = now - policy.OverdueAfter;
        var open = await db.Propagation.AsNoTracking()
            .Where(r => r.NextSendAt != null)
            .GroupBy(_ => 1)
            .Select(g => new { Pending = g.LongCount(), Overdue = g.LongCount(r => r.DecidedAt <= late) })
            .SingleOrDefaultAsync(cancellation);
        metrics.Observe(open?.Pending ?? 0, open?.Overdue ?? 0);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Missing answers could not be looked for and will be again")]
    private partial void LogFailed(Exception error);
}
