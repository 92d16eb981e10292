using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Scheduling;

/// <summary>
/// Finds severe records that nobody suggested a punishment for (补提联合惩戒建议): those that a rating made in bulk, and
/// those whose service stopped in between.
/// </summary>
internal sealed partial class SuggestionScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    RecordConsequences consequences,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<SuggestionScheduler> logger) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly Actor Scheduler = new("credit", "system");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SuggestionInterval, time);
        do
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
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round; returns how many suggestions were made or extended.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = time.CityToday();
        var missed = await db.Records.AsNoTracking()
            .Where(r => r.Level == DishonestyLevel.Severe && r.Withdrawal == null && r.PunishmentEndedOn == null && r.LevelRepairedOn == null && r.ValidUntil >= today
                && !db.Suggestions.Any(s => s.SubjectId == r.SubjectId && s.State != SuggestionState.Void && s.Records.Contains(r.Id))
                && !db.JointPunishments.Any(p => p.SubjectId == r.SubjectId && p.Grounds.Contains(r.Id)))
            .Select(r => r.SubjectId)
            .Distinct()
            .Order()
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var made = 0;
        foreach (var number in missed)
        {
            try
            {
                made += await transactions.RunAsync(Scheduler, (work, token) => SuggestAsync(work, number, token), cancellation) ? 1 : 0;
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                // One subject that fails must not hold up those after it; the next round tries it again.
                LogOneFailed(error);
            }
        }
        return made;
    }

    private async Task<bool> SuggestAsync(Work<CreditDb> work, string number, CancellationToken cancellation) =>
        await work.Db.LockSubjectRowAsync(number, cancellation) is { } subject && await consequences.SuggestAsync(work, subject, cancellation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Severe records without a suggestion could not be looked for and will be again")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The severe records of one subject got no suggestion and will be tried again")]
    private partial void LogOneFailed(Exception error);
}
