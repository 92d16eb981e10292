using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Department.Tests;

/// <summary>Nobody gets in with a token that the city's issuer did not make for this platform and this moment.</summary>
public sealed class TokenTests(PostgresFixture postgres)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<string, Func<Issuer, string>> Refused => new()
    {
        { "no signature (alg none)", issuer => issuer.Unsigned() },
        { "HMAC with the public key as its secret", issuer => issuer.SignedWithPublicKey() },
        { "another key under the issuer's key id", issuer => issuer.Signed(key: ECDsa.Create(ECCurve.NamedCurves.nistP256)) },
        { "an unknown key id", issuer => issuer.Signed(keyId: "nobody") },
        { "another audience", issuer => issuer.Signed(audience: "another-city") },
        { "another issuer", issuer => issuer.Signed(name: "another-issuer") },
        { "expired", issuer => issuer.Signed(from: -2 * Hour, until: -Hour) },
        { "not yet valid", issuer => issuer.Signed(from: Hour, until: 2 * Hour) },
        { "without an end", issuer => issuer.Signed(ends: false) },
        { "a role written in afterwards", issuer => issuer.Tampered() },
        { "no agency", issuer => issuer.Signed(agency: "") },
        { "an agency longer than any", issuer => issuer.Signed(agency: new string('a', 101)) },
        { "no officer", issuer => issuer.Signed(officer: "") },
        { "no token at all", _ => "x" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_forged_or_misused_token_is_refused(string row, Func<Issuer, string> forge)
    {
        await using var department = await Department.StartAsync(postgres);
        using var issuer = new Issuer(department.IdentityDirectory);

        var error = await Should.ThrowAsync<RpcException>(async () => await ListAsync(department, forge(issuer)));

        error.StatusCode.ShouldBe(StatusCode.Unauthenticated, row);
    }

    [Fact]
    public async Task The_same_token_made_as_it_should_be_gets_in()
    {
        await using var department = await Department.StartAsync(postgres);
        using var issuer = new Issuer(department.IdentityDirectory);

        (await ListAsync(department, issuer.Signed())).Items.ShouldNotBeEmpty();
    }

    private static async Task<ListCatalogueItemsResponse> ListAsync(Department department, string token) =>
        await department.WithToken(token).ListCatalogueItemsAsync(new ListCatalogueItemsRequest { Zone = Zone.HighTech, PageSize = 1 });

    /// <summary>Makes tokens with the issuer's own key, right but for what the test asks.</summary>
    public sealed class Issuer : IDisposable
    {
        private readonly ECDsa key = ECDsa.Create();
        private readonly string jwks;
        private readonly string issuerKeyId;

        internal Issuer(string directory)
        {
            key.ImportFromPem(File.ReadAllText(Path.Combine(directory, "signing-key.pem")));
            jwks = File.ReadAllText(Path.Combine(directory, "jwks.json"));
            using var read = JsonDocument.Parse(jwks);
            issuerKeyId = read.RootElement.GetProperty("keys")[0].GetProperty("kid").GetString()!;
        }

        internal string Signed(
            ECDsa? key = null, string? keyId = null, string name = "quzhou-local", string audience = "quzhou", string agency = "licensing-office", string officer = "clerk",
            TimeSpan? from = null, TimeSpan? until = null, bool ends = true) =>
            Create(
                new SigningCredentials(new ECDsaSecurityKey(key ?? this.key) { KeyId = keyId ?? issuerKeyId, CryptoProviderFactory = NoCache }, SecurityAlgorithms.EcdsaSha256),
                name, audience, agency, officer, from ?? -TimeSpan.FromSeconds(5), ends ? until ?? Hour : null);

        internal string Unsigned()
        {
            var parts = Signed().Split('.');
            return $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
        }

        internal string SignedWithPublicKey() => Create(
            new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(jwks)) { KeyId = issuerKeyId, CryptoProviderFactory = NoCache }, SecurityAlgorithms.HmacSha256),
            "quzhou-local", "quzhou", "licensing-office", "clerk", -TimeSpan.FromSeconds(5), Hour);

        internal string Tampered()
        {
            var parts = Signed().Split('.');
            var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("licensing.reader", "licensing.clerk", StringComparison.Ordinal);
            return $"{parts[0]}.{Encode(payload)}.{parts[2]}";
        }

        public void Dispose() => key.Dispose();

        private static CryptoProviderFactory NoCache => new() { CacheSignatureProviders = false };

        private static string Encode(string text) => Base64UrlEncoder.Encode(text);

        private static string Create(SigningCredentials credentials, string name, string audience, string agency, string officer, TimeSpan from, TimeSpan? until)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = name,
                Audience = audience,
                NotBefore = now + from,
                Expires = now + until,
                Claims = new Dictionary<string, object> { ["sub"] = officer, ["agency"] = agency, ["role"] = "licensing.reader" },
                SigningCredentials = credentials,
            });
        }
    }
}
