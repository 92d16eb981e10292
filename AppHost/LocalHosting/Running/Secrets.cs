using System.Security.Cryptography;
using System.Text.Json;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>Passwords of the private servers: made once for a data directory, readable by its owner only.</summary>
internal static class Secrets
{
    internal static string Of(string dataDirectory, string name)
    {
        var path = Path.Combine(dataDirectory, "secrets.json");
        var secrets = File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))! : [];
        if (secrets.TryGetValue(name, out var secret))
            return secret;
        secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        secrets[name] = secret;
        using var file = new StreamWriter(path, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(JsonSerializer.Serialize(secrets));
        return secret;
    }
}
