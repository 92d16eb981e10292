using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Platform.Audit;

/// <summary>The hash chain of the audit log: pure, so that a verifier needs nothing but the rows.</summary>
public static class AuditChain
{
    /// <summary>Hash before the first entry: SHA-256 of the chain's name.</summary>
    public static readonly byte[] Origin = SHA256.HashData("quzhou.audit.v1"u8);

    /// <summary>Hash of an entry: every field with its length, so that no two entries share a form.</summary>
    public static byte[] HashOf(
        ReadOnlySpan<byte> previous, long sequence, DateTimeOffset at, string agency, string officer, string action, string target, string details)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, sequence);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, at.UtcTicks / TimeSpan.TicksPerMicrosecond);
        hash.AppendData(number);
        foreach (var text in (ReadOnlySpan<string>)[agency, officer, action, target, details])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }
        return hash.GetHashAndReset();
    }

    /// <summary>True when a row follows from the hash before it.</summary>
    internal static bool Holds(AuditRow row, ReadOnlySpan<byte> previous) =>
        row.Hash.AsSpan().SequenceEqual(HashOf(previous, row.Sequence, row.CreatedAt, row.Agency, row.Officer, row.Action, row.Target, row.Details));
}
