using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>
/// The local issuer of tokens: a signing key of its own (ES256) that only this account can read, the public half for the
/// services, and a short-lived token for each service.
/// </summary>
internal sealed class LocalIdentity : IDisposable
{
    internal const string Issuer = "quzhou-local";
    internal const string Audience = "quzhou";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan ServiceTokenLife = TimeSpan.FromHours(12);
    private readonly ECDsa key;
    private readonly ECDsaSecurityKey signing;

    private LocalIdentity(string directory, ECDsa key)
    {
        (Directory, this.key) = (directory, key);

        // The library would remember a signer by the key's id, and use it after this issuer was closed and opened again.
        signing = new ECDsaSecurityKey(key) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        signing.KeyId = Base64UrlEncoder.Encode(signing.ComputeJwkThumbprint());
    }

    /// <summary>Where the files are.</summary>
    internal string Directory { get; }

    /// <summary>Opens the issuer of a data directory, and makes its key when there is none.</summary>
    internal static LocalIdentity Open(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "identity");
        System.IO.Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        var path = Path.Combine(directory, "signing-key.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
            key.ImportFromPem(File.ReadAllText(path));
        else
            WritePrivate(path, key.ExportPkcs8PrivateKeyPem());
        var identity = new LocalIdentity(directory, key);
        identity.WritePublicKey();
        return identity;
    }

    /// <summary>Writes each service's token anew.</summary>
    internal void IssueServiceTokens(IEnumerable<string> services)
    {
        foreach (var service in services)
            WritePrivate(Path.Combine(Directory, $"{service}.jwt"), CreateToken(service, $"service:{service}", ["register.reader"], ServiceTokenLife));
    }

    /// <summary>A token.</summary>
    /// <param name="agency">Agency it names.</param>
    /// <param name="officer">Officer it names.</param>
    /// <param name="roles">Roles it grants.</param>
    /// <param name="life">How long it is good for.</param>
    internal string CreateToken(string agency, string officer, IEnumerable<string> roles, TimeSpan life)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now.AddSeconds(-5),
            Expires = now + life,
            Claims = new Dictionary<string, object> { ["sub"] = officer, ["agency"] = agency, ["role"] = roles.ToArray() },
            SigningCredentials = new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => key.Dispose();

    private void WritePublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var jwks = new
        {
            keys = new[]
            {
                new
                {
                    kty = "EC", crv = "P-256", use = "sig", alg = "ES256", kid = signing.KeyId,
                    x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y),
                },
            },
        };
        WritePrivate(Path.Combine(Directory, "jwks.json"), JsonSerializer.Serialize(jwks));
    }

    // Replaced whole, so that a service never reads half a file.
    private static void WritePrivate(string path, string text)
    {
        var draft = $"{path}.new";
        File.Delete(draft);
        using (var file = new StreamWriter(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            file.Write(text);
        File.Move(draft, path, overwrite: true);
    }
}
