using System.Diagnostics.Metrics;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Register;

namespace Quzhou.Platform.AntiEntropy;

/// <summary>
/// Compares this department's register with the credit service's at start and on a timer, and heals a difference
/// (反熵): even a purged queue loses nothing.
/// </summary>
internal sealed partial class RegisterSweeper<TDb>(
    IDbContextFactory<TDb> contexts,
    IRegisterSource source,
    EnforcementProcessor<TDb> processor,
    AuditGuard<TDb> auditGuard,
    IMeterFactory meters,
    IOptions<PlatformOptions> options,
    TimeProvider time,
    ILogger<RegisterSweeper<TDb>> logger) : BackgroundService
    where TDb : ServiceDbContext
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(2);
    private readonly Counter<long> healedEntries = meters.Create("Quzhou.Platform.Register")
        .CreateCounter<long>("quzhou.register.healed", "{entry}", "Entries that the bus did not bring and the comparison healed");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = options.Value.SweepInterval;
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (RpcException ended) when (stoppingToken.IsCancellationRequested && ended.StatusCode == StatusCode.Cancelled)
            {
                // A call that the stopping host cancels ends so; it is no failure of this service.
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // The credit service may be away: this department goes on with the register it has.
                LogFailed(error is RpcException rpc ? rpc.StatusCode.ToString() : error.GetType().Name);
                pause = pause < RetryPause ? pause : RetryPause;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One comparison; returns whether the registers were equal and how many entries were healed.</summary>
    internal async Task<(bool WasEqual, int Healed)> SweepAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var summary = await source.GetDigestAsync(await db.HeadAsync(cancellation), cancellation);
        if (summary.AnchoredHead is { } kept)
            auditGuard.Anchor(kept);
        if (summary.AuditHead is { } creditHead)
            await db.ExchangeAnchorAsync("credit", creditHead, time.GetUtcNow(), cancellation);
        if (await IsEqualAsync(db, summary, cancellation))
            return (true, 0);

        // First what is newer than anything seen here; only a hole in the middle costs the whole register.
        var newest = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0;
        var healed = await HealAsync(db, newest, cancellation);
        if (!await IsEqualAsync(db, summary, cancellation))
            healed += await HealAsync(db, 0, cancellation);
        return (false, healed);
    }

    private static async Task<bool> IsEqualAsync(TDb db, RegisterSummary summary, CancellationToken cancellation)
    {
        var lines = await db.Punishments.AsNoTracking()
            .Select(p => new RegisterLine(p.PunishmentId, p.Version, p.Lifted))
            .ToListAsync(cancellation);
        return RegisterDigest.Compute(lines).AsSpan().SequenceEqual(summary.Digest);
    }

    private async Task<int> HealAsync(TDb db, long afterSequence, CancellationToken cancellation)
    {
        var held = await db.Punishments.AsNoTracking().ToDictionaryAsync(p => p.PunishmentId, p => p.Version, cancellation);
        var healed = 0;
        await foreach (var change in source.ReadAsync(afterSequence, cancellation))
        {
            if (held.GetValueOrDefault(change.PunishmentId) >= change.Version)
                continue;
            try
            {
                var outcome = await processor.ApplyAsync(change, messageId: null, cancellation);
                if (outcome is RegisterOutcome.Enforce or RegisterOutcome.Release)
                    healed++;
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                // One entry that cannot be applied must not keep the others from healing; the next sweep tries it again.
                LogEntryFailed(error, change.PunishmentId, change.Version);
            }
        }
        if (healed > 0)
        {
            healedEntries.Add(healed);
            LogHealed(healed);
        }
        return healed;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register could not be compared and will be again: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Punishment {PunishmentId} version {Version} could not be healed")]
    private partial void LogEntryFailed(Exception error, Guid punishmentId, int version);

    [LoggerMessage(Level = LogLevel.Information, Message = "Healed {Healed} entries of the punishment register")]
    private partial void LogHealed(int healed);
}
