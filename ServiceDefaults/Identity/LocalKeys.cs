using Microsoft.IdentityModel.Tokens;

namespace Quzhou.ServiceDefaults.Identity;

/// <summary>Public keys of the local issuer, read again when the file has changed.</summary>
internal sealed class LocalKeys(string directory)
{
    private readonly string path = Path.Combine(directory, "jwks.json");
    private readonly Lock reading = new();
    private (DateTime ChangedAt, IList<SecurityKey> Keys) known = (DateTime.MinValue, []);

    internal IEnumerable<SecurityKey> Find(string keyId)
    {
        lock (reading)
        {
            var changedAt = File.GetLastWriteTimeUtc(path);
            if (changedAt != known.ChangedAt && File.Exists(path))
                known = (changedAt, new JsonWebKeySet(File.ReadAllText(path)).GetSigningKeys());
            return known.Keys.Where(k => k.KeyId == keyId);
        }
    }
}
