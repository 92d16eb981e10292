using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Quzhou.Credit.Tests.Host;

/// <summary>An issuer of tokens for the service under test: real keys, real signatures.</summary>
internal sealed class Issuer : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsaSecurityKey signing;

    internal Issuer()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("quzhou-test-identity-").FullName;
        signing = new ECDsaSecurityKey(key) { KeyId = "test" };
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var jwks = new { keys = new[] { new { kty = "EC", crv = "P-256", kid = "test", use = "sig", alg = "ES256", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } } };
        File.WriteAllText(Path.Combine(Directory, "jwks.json"), JsonSerializer.Serialize(jwks));
    }

    internal string Directory { get; }

    internal string Token(string agency, string officer, params string[] roles)
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "quzhou-local",
            Audience = "quzhou",
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = officer, ["agency"] = agency, ["role"] = roles },
            SigningCredentials = new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose()
    {
        key.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
