using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;
using Quzhou.Contracts.V1;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Register;
using Quzhou.Register.V1;

namespace Quzhou.Platform.AntiEntropy;

/// <summary>The credit service's register over gRPC.</summary>
internal sealed class CreditRegisterSource(RegisterService.RegisterServiceClient credit) : IRegisterSource
{
    public async Task<RegisterSummary> GetDigestAsync(AuditPoint auditHead, CancellationToken cancellation)
    {
        var request = new GetRegisterDigestRequest { AuditHead = ToMessage(auditHead) };
        var answer = await credit.GetRegisterDigestAsync(request, cancellationToken: cancellation);
        return new(answer.Sequence, answer.Digest.ToByteArray(), FromMessage(answer.AnchoredHead), FromMessage(answer.AuditHead));
    }

    public async IAsyncEnumerable<RegisterChange> ReadAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var call = credit.StreamRegister(new StreamRegisterRequest { AfterSequence = afterSequence }, cancellationToken: cancellation);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(cancellation))
            yield return Read(answer.Entry);
    }

    private static RegisterChange Read(RegisterEntry entry) => entry.Lifted
        ? new RegisterChange.Lifted(ContractJson.Read<JointPunishmentLifted>(entry.EventJson))
        : new RegisterChange.Imposed(ContractJson.Read<JointPunishmentImposed>(entry.EventJson));

    private static AuditHead ToMessage(AuditPoint point) => new() { Sequence = point.Sequence, Hash = ByteString.CopyFrom(point.Hash) };

    private static AuditPoint? FromMessage(AuditHead? head) => head is null ? null : new(head.Sequence, head.Hash.ToByteArray());
}
