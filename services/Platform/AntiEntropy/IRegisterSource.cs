using Quzhou.Platform.Audit;
using Quzhou.Platform.Register;

namespace Quzhou.Platform.AntiEntropy;

/// <summary>
/// The credit service's register, as this department compares its own with it: over gRPC for a department, straight
/// from its decisions for the credit service itself.
/// </summary>
public interface IRegisterSource
{
    /// <summary>Digest of the whole register; the head of the caller's audit chain is left there as an anchor.</summary>
    Task<RegisterSummary> GetDigestAsync(AuditPoint auditHead, CancellationToken cancellation);

    /// <summary>Changes after a sequence number, each punishment in its newest version.</summary>
    IAsyncEnumerable<RegisterChange> ReadAsync(long afterSequence, CancellationToken cancellation);
}

/// <summary>What the source's register looks like.</summary>
/// <param name="Sequence">Sequence number of the newest change.</param>
/// <param name="Digest">Digest over all entries.</param>
/// <param name="AnchoredHead">Head of the caller's audit chain that the source remembered before; null for none.</param>
/// <param name="AuditHead">Head of the source's own audit chain; null when the source is this service.</param>
public sealed record RegisterSummary(long Sequence, byte[] Digest, AuditPoint? AnchoredHead, AuditPoint? AuditHead);
