using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Quzhou.ServiceDefaults.Identity;

/// <summary>
/// Who a caller is: a bearer token of the city's OIDC issuer (<c>Authentication:Authority</c>), or, on the local host,
/// of the key in <c>Authentication:IdentityDirectory</c>. A service with neither does not start.
/// </summary>
internal static class AuthenticationExtensions
{
    /// <summary>Who a token is for.</summary>
    internal const string Audience = "quzhou";

    /// <summary>Issuer of the local host's tokens.</summary>
    internal const string LocalIssuer = "quzhou-local";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    internal static void AddCityAuthentication(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Authentication");
        var (authority, directory) = (section["Authority"], section["IdentityDirectory"]);
        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(directory))
            throw new InvalidOperationException("Neither Authentication:Authority nor Authentication:IdentityDirectory is configured: nobody could be told apart.");

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(jwt =>
        {
            jwt.MapInboundClaims = false;
            jwt.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudience = section["Audience"] ?? Audience,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                ClockSkew = ClockSkew,
                NameClaimType = "sub",
                RoleClaimType = "role",
            };
            if (!string.IsNullOrWhiteSpace(authority))
            {
                jwt.Authority = authority;
                return;
            }
            var keys = new LocalKeys(directory!);
            jwt.TokenValidationParameters.ValidIssuer = LocalIssuer;
            jwt.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Find(keyId);
        });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
