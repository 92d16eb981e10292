using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Quzhou.ServiceDefaults.Identity;

/// <summary>
/// The token that this service shows when it calls another: a file that its host or orchestrator renews
/// (<c>Authentication:TokenFile</c>, or <c>{service}.jwt</c> in the identity directory). Read again when it has changed.
/// </summary>
/// <param name="path">The file.</param>
public sealed class ServiceCredential(string path)
{
    private readonly Lock reading = new();
    private (DateTime ChangedAt, string Token) known = (DateTime.MinValue, "");

    /// <summary>The token now; null when there is none or it has run out.</summary>
    public string? Token(DateTimeOffset now)
    {
        lock (reading)
        {
            var changedAt = File.GetLastWriteTimeUtc(path);
            if (changedAt != known.ChangedAt)
                known = File.Exists(path) ? (changedAt, File.ReadAllText(path).Trim()) : (changedAt, "");
            return known.Token.Length > 0 && new JsonWebToken(known.Token).ValidTo > now.UtcDateTime ? known.Token : null;
        }
    }
}

internal static class ServiceCredentialExtensions
{
    internal static void AddServiceCredential(this WebApplicationBuilder builder, string service)
    {
        var section = builder.Configuration.GetSection("Authentication");
        var path = section["TokenFile"] ?? Path.Combine(section["IdentityDirectory"] ?? "", $"{service}.jwt");
        builder.Services.AddSingleton(new ServiceCredential(path));
    }
}
