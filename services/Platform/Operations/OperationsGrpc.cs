using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Platform.AntiEntropy;
using Quzhou.Platform.Api;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Messaging;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.V1;

namespace Quzhou.Platform.Operations;

/// <summary>What an operator or auditor asks of this service (运维与审计).</summary>
internal sealed class OperationsGrpc<TDb>(
    IDbContextFactory<TDb> contexts,
    Commands<TDb> commands,
    AuditGuard<TDb> auditGuard,
    RegisterSweeper<TDb> sweeper,
    ErrorQueues errorQueues,
    TimeProvider time) : OperationsService.OperationsServiceBase
    where TDb : ServiceDbContext
{
    private const int DefaultReplay = 1000;
    private const int MaxReplay = 10_000;

    public override async Task<VerifyAuditResponse> VerifyAudit(VerifyAuditRequest request, ServerCallContext context)
    {
        var verdict = await auditGuard.VerifyWholeAsync(context.CancellationToken);
        return new()
        {
            Intact = verdict.IsIntact,
            Entries = verdict.Entries,
            FirstBrokenSequence = verdict.FirstBroken,
            Reason = verdict.Reason,
        };
    }

    public override async Task<ListAuditEntriesResponse> ListAuditEntries(ListAuditEntriesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("audit", request.PageSize, request.PageToken, request.Target, defaultSize: 100, maxSize: 500);
        var after = page.NumberKey();
        var caller = Caller.From(context);
        await using var db = await contexts.CreateDbContextAsync(context.CancellationToken);
        var rows = await db.AuditEntries.AsNoTracking()
            .Where(r => r.Sequence > after && (request.Target == "" || r.Target == request.Target))
            .OrderBy(r => r.Sequence)
            .Take(page.Size + 1)
            .ToListAsync(context.CancellationToken);
        var answer = new ListAuditEntriesResponse();
        answer.Entries.AddRange(rows.Take(page.Size).Select(r => ToMessage(r, caller)));
        if (rows.Count > page.Size)
            answer.NextPageToken = page.Next(rows[page.Size - 1].Sequence.ToString());
        return answer;
    }

    public override async Task<GetMessagingStatusResponse> GetMessagingStatus(GetMessagingStatusRequest request, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = time.CityToday();
        var oldest = await db.Outbox.Where(r => r.SentAt == null).MinAsync(r => (DateTimeOffset?)r.CreatedAt, cancellation);
        return new()
        {
            OutboxPending = await db.Outbox.LongCountAsync(r => r.SentAt == null, cancellation),
            OldestPendingTime = oldest?.ToTimestamp(),
            FailedMessages = await errorQueues.CountAsync(cancellation),
            RegisterSequence = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0,
            PunishmentsInForce = await db.Punishments.LongCountAsync(p => !p.Lifted && p.ExpiresOn >= today, cancellation),
        };
    }

    public override Task<ReplayFailedMessagesResponse> ReplayFailedMessages(ReplayFailedMessagesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("max_messages", request.MaxMessages, 0, MaxReplay);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var replayed = await errorQueues.ReplayAsync(request.MaxMessages == 0 ? DefaultReplay : request.MaxMessages, cancellation);
            work.Audit("messages.replayed", "error-queues", $"{replayed} messages");
            return new ReplayFailedMessagesResponse { Replayed = replayed };
        });
    }

    public override async Task<SweepRegisterResponse> SweepRegister(SweepRegisterRequest request, ServerCallContext context)
    {
        var (wasEqual, healed) = await sweeper.SweepAsync(context.CancellationToken);
        return new() { WasEqual = wasEqual, Healed = healed };
    }

    // A company that acts for itself calls under its own number.
    private static AuditEntry ToMessage(AuditRow row, Caller caller) => new()
    {
        Sequence = row.Sequence,
        CreateTime = row.CreatedAt.ToTimestamp(),
        Actor = caller.MaySeeIdentity || !SubjectId.TryParse(row.Officer, out _, out _) ? row.Officer : SubjectId.Mask(row.Officer),
        Agency = row.Agency,
        Action = row.Action,
        Target = row.Target,
        Details = row.Details,
        Hash = ByteString.CopyFrom(row.Hash),
    };
}
