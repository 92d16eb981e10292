using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Scheduling;

/// <summary>
/// Finds severe records that nobody suggested a punishment for (补提联合惩戒建议): those that a rating made in bulk, and
/// those whose service stopped in between.
/// </summary>
internal sealed class SuggestionScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    RecordConsequences consequences,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<SuggestionScheduler> logger) : RoundScheduler(time, options.Value.SuggestionInterval, logger)
{
    private static readonly Actor Scheduler = new("credit", "system");

    /// <summary>One round; returns how many suggestions were made or extended.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var missed = await db.Records.AsNoTracking()
            .Where(r => r.Level == DishonestyLevel.Severe && r.Withdrawal == null && r.PunishmentEndedOn == null && r.LevelRepairedOn == null && r.ValidUntil >= today
                && !db.Suggestions.Any(s => s.SubjectId == r.SubjectId && s.State != SuggestionState.Void && s.Records.Contains(r.Id))
                && !db.JointPunishments.Any(p => p.SubjectId == r.SubjectId && p.Grounds.Contains(r.Id)))
            .Select(r => r.SubjectId)
            .Distinct()
            .Order()
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return await EachAsync(missed, number => transactions.RunAsync(Scheduler, (work, token) => SuggestAsync(work, number, token), cancellation), cancellation);
    }

    private async Task<int> SuggestAsync(Work<CreditDb> work, string number, CancellationToken cancellation) =>
        await work.Db.LockSubjectRowAsync(number, cancellation) is { } subject && await consequences.SuggestAsync(work, subject, cancellation) ? 1 : 0;
}
