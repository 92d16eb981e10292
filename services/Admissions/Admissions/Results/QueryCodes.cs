using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Admissions.Results;

/// <summary>
/// The code on a candidate's slip (查询码): shown once, kept only as a salted, stretched hash. Twelve characters of an
/// alphabet without look-alikes carry 59 bits, so that it cannot be found by trying within the attempts allowed.
/// </summary>
internal static class QueryCodes
{
    internal const int Length = 12;
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Iterations = 20_000;
    private const int HashBytes = 32;
    private const int SaltBytes = 16;

    // Hashed against when there is no such candidate, so that the answer takes as long.
    private static readonly byte[] NobodySalt = new byte[SaltBytes];

    /// <summary>A new code.</summary>
    internal static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What is kept of a code.</summary>
    internal static (byte[] Salt, byte[] Hash) Keep(string code)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return (salt, Hash(code, salt));
    }

    /// <summary>Whether a code is the one that was kept; takes the same time when none was.</summary>
    internal static bool Matches(string code, byte[]? salt, byte[]? hash)
    {
        var computed = Hash(code, salt ?? NobodySalt);
        return hash is not null && CryptographicOperations.FixedTimeEquals(computed, hash);
    }

    /// <summary>Compares two short texts without telling where they differ.</summary>
    internal static bool SameText(string given, string kept) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(kept));

    private static byte[] Hash(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
}
