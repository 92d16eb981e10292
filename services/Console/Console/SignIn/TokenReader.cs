using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Quzhou.Console.SignIn;

/// <summary>Reads an officer's token by the same rules as every department.</summary>
internal sealed class TokenReader(IOptionsMonitor<JwtBearerOptions> options)
{
    internal const string TokenClaim = "token";

    /// <summary>When the token ends, in seconds of the Unix epoch.</summary>
    internal const string EndClaim = "exp";
    private const int MaxLength = 8_192;

    /// <returns>Null when the token is not one, was not issued here, or is over.</returns>
    internal async Task<OfficerSession?> ReadAsync(string token)
    {
        if (token.Length is 0 or > MaxLength)
            return null;
        var bearer = options.Get(JwtBearerDefaults.AuthenticationScheme);
        var rules = bearer.TokenValidationParameters.Clone();
        if (bearer.ConfigurationManager is { } manager)
        {
            var issuer = await manager.GetConfigurationAsync(CancellationToken.None);
            rules.ValidIssuer = issuer.Issuer;
            rules.IssuerSigningKeys = issuer.SigningKeys;
        }
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read)
            return null;
        var claims = result.ClaimsIdentity.Claims.Where(c => c.Type is "sub" or "agency" or "role" or EndClaim).Append(new Claim(TokenClaim, token));
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, "sub", "role");
        return new OfficerSession(new ClaimsPrincipal(identity), new DateTimeOffset(read.ValidTo, TimeSpan.Zero));
    }
}

/// <summary>A session: who it is, and until when.</summary>
internal sealed record OfficerSession(ClaimsPrincipal Principal, DateTimeOffset EndsAt);
