using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Audit;
using Quzhou.Register.V1;

namespace Quzhou.Credit.PublishedRegister;

/// <summary>What every department's register has to equal (联合惩戒名册), and the anchors of their audit chains.</summary>
internal sealed class RegisterGrpc(IDbContextFactory<CreditDb> contexts, RegisterSnapshot snapshot, TimeProvider time)
    : RegisterService.RegisterServiceBase
{
    private const int HashLength = 32;

    public override async Task<GetRegisterDigestResponse> GetRegisterDigest(GetRegisterDigestRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (check.Present("audit_head", request.AuditHead))
        {
            check.Range("audit_head.sequence", request.AuditHead.Sequence, 0, long.MaxValue);
            check.Require(request.AuditHead.Hash.Length == HashLength, "audit_head.hash", "WRONG_LENGTH", "应为SHA-256散列", "must be a SHA-256 hash");
        }
        check.ThrowIfInvalid();

        await using var db = await contexts.CreateDbContextAsync(context.CancellationToken);
        var peer = Caller.From(context).Agency;
        var head = new AuditPoint(request.AuditHead!.Sequence, request.AuditHead.Hash.ToByteArray());
        var kept = await db.ExchangeAnchorAsync(peer, head, time.GetUtcNow(), context.CancellationToken);
        var summary = await snapshot.SummariseAsync(db, context.CancellationToken);
        return new GetRegisterDigestResponse
        {
            Sequence = summary.Sequence,
            Digest = ByteString.CopyFrom(summary.Digest),
            Count = summary.Count,
            AnchoredHead = kept is null ? null : ToMessage(kept),
            AuditHead = ToMessage(await db.HeadAsync(context.CancellationToken)),
        };
    }

    public override async Task StreamRegister(
        StreamRegisterRequest request, IServerStreamWriter<StreamRegisterResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("after_sequence", request.AfterSequence, 0, long.MaxValue);
        check.ThrowIfInvalid();
        await using var db = await contexts.CreateDbContextAsync(context.CancellationToken);
        await foreach (var entry in RegisterSnapshot.EntriesAfter(db, request.AfterSequence).WithCancellation(context.CancellationToken))
        {
            var answer = new StreamRegisterResponse
            {
                Entry = new RegisterEntry
                {
                    PunishmentId = entry.PunishmentId.ToString(),
                    Version = entry.Version,
                    Sequence = entry.Sequence,
                    Lifted = entry.Lifted,
                    EventJson = entry.EventJson,
                    DecidedOn = entry.DecidedOn.ToMessage(),
                },
            };
            await responseStream.WriteAsync(answer, context.CancellationToken);
        }
    }

    private static AuditHead ToMessage(AuditPoint point) => new() { Sequence = point.Sequence, Hash = ByteString.CopyFrom(point.Hash) };
}
