using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Platform.Register;

/// <summary>One line of the register, as far as two registers have to agree.</summary>
/// <param name="PunishmentId">Id of the punishment.</param>
/// <param name="Version">Version held.</param>
/// <param name="Lifted">True when that version ends it.</param>
public readonly record struct RegisterLine(Guid PunishmentId, int Version, bool Lifted);

/// <summary>Digest of a register (名册摘要): equal exactly when two registers hold the same versions.</summary>
public static class RegisterDigest
{
    /// <summary>SHA-256 over the lines in the order of their ids, whatever the order given.</summary>
    public static byte[] Compute(IEnumerable<RegisterLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.OrderBy(l => l.PunishmentId))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{line.PunishmentId:N}|{line.Version}|{(line.Lifted ? 'L' : 'I')}\n")));
        }
        return hash.GetHashAndReset();
    }
}
