using MassTransit;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Consumers;

/// <summary>Takes the departments' answers into the ledger (落实答复); twice, late or out of order changes nothing wrongly.</summary>
internal sealed partial class AnswersConsumer(
    Transactions<CreditDb> transactions, ResendPolicy policy, FanoutMetrics metrics, ILogger<AnswersConsumer> logger)
    : IConsumer<PunishmentEnforced>, IConsumer<PunishmentReleased>, IConsumer<EnforcementFailed>
{
    private const string Consumer = "answers";
    private static readonly Actor System = new("credit", "system");

    public Task Consume(ConsumeContext<PunishmentEnforced> context) => TakeAsync(context, context.Message.ToAnswer());

    public Task Consume(ConsumeContext<PunishmentReleased> context) => TakeAsync(context, context.Message.ToAnswer());

    public Task Consume(ConsumeContext<EnforcementFailed> context) => TakeAsync(context, context.Message.ToAnswer());

    private async Task TakeAsync(ConsumeContext context, Answer answer)
    {
        var messageId = context.MessageId ?? throw new InvalidOperationException("An answer without a message id cannot be told from its repeat.");
        var taken = await transactions.RunAsync(System, (work, token) => ApplyAsync(work, messageId, answer, token), context.CancellationToken);
        Report(answer, taken);
    }

    private async Task<(PropagationRow? Before, AnswerResult Result)?> ApplyAsync(
        Work<CreditDb> work, Guid messageId, Answer answer, CancellationToken cancellation)
    {
        if (!await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return null;
        var key = answer.Key;
        await work.Db.LockPunishmentAsync(key.PunishmentId, cancellation);
        var entry = await work.Db.Propagation.SingleOrDefaultAsync(
            r => r.PunishmentId == key.PunishmentId && r.Version == key.Version && r.Recipient == key.Recipient, cancellation);
        var before = entry?.ToCore();
        var result = PropagationLedger.Apply(before, answer, work.Now);
        if (result.Effect == AnswerEffect.Changed)
        {
            entry!.Take(result.Row!, policy, await work.Db.NextChangesAsync(key.PunishmentId, 1, cancellation));
            await work.Db.SignalAsync(cancellation);
        }
        return (before, result);
    }

    private void Report(Answer answer, (PropagationRow? Before, AnswerResult Result)? taken)
    {
        switch (taken)
        {
            case { Before.Succeeded: false, Result: { Effect: AnswerEffect.Changed, Row: { Succeeded: true } row } }:
                metrics.Answered(row);
                break;
            case { Result.Effect: AnswerEffect.UnknownKey or AnswerEffect.WrongKind }:
                metrics.Refused(taken.Value.Result.Effect);
                LogRefused(answer.Key.PunishmentId, answer.Key.Version, answer.Key.Recipient, taken.Value.Result.Effect);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answer of {Service} to punishment {PunishmentId} version {Version} refused: {Why}")]
    private partial void LogRefused(Guid punishmentId, int version, string service, AnswerEffect why);
}
