using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Audit;

/// <summary>
/// Verifies the chain for as long as the service runs (持续核验): whole at start, then what is new. A break is an error in
/// the log, a metric and a failed health check, and stays until an operator acts.
/// </summary>
internal sealed partial class AuditGuard<TDb> : BackgroundService, IHealthCheck
    where TDb : ServiceDbContext
{
    private readonly IDbContextFactory<TDb> contexts;
    private readonly PlatformOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private AuditPoint verified = AuditPoint.Start;
    private AuditVerdict verdict;
    private AuditPoint? anchor;

    public AuditGuard(
        IDbContextFactory<TDb> contexts, IOptions<PlatformOptions> options, TimeProvider time, IMeterFactory meters, ILogger<AuditGuard<TDb>> logger)
    {
        (this.contexts, this.options, this.time, this.logger) = (contexts, options.Value, time, logger);
        meters.Create("Quzhou.Platform.Audit").CreateObservableGauge(
            "quzhou.audit.broken", () => verdict.IsIntact ? 0 : 1, description: "1 when the audit chain does not hold");
    }

    /// <summary>Takes over the head that another service remembers of this chain.</summary>
    internal void Anchor(AuditPoint kept)
    {
        if (anchor is null || kept.Sequence > anchor.Sequence)
            anchor = kept;
    }

    /// <summary>Verifies the whole chain now.</summary>
    internal async Task<AuditVerdict> VerifyWholeAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await AuditVerifier.VerifyAsync(db, AuditPoint.Start, anchor, cancellation);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(verdict.IsIntact
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, $"Audit chain broken at entry {verdict.FirstBroken}: {verdict.Reason}"));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.AuditInterval, time);
        do
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                verdict = await AuditVerifier.VerifyAsync(db, verified, anchor, stoppingToken);
                if (!verdict.IsIntact)
                    LogBroken(verdict.FirstBroken, verdict.Reason);
                else if (verdict.Entries > verified.Sequence)
                    verified = await PointAtAsync(db, verdict.Entries, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<AuditPoint> PointAtAsync(TDb db, long sequence, CancellationToken cancellation) =>
        new(sequence, await db.AuditEntries.AsNoTracking().Where(r => r.Sequence == sequence).Select(r => r.Hash).SingleAsync(cancellation));

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit chain does not hold from entry {Entry}: {Reason}")]
    private partial void LogBroken(long entry, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit chain could not be verified and will be tried again")]
    private partial void LogFailed(Exception error);
}
