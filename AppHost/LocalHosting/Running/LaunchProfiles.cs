using System.Text.Json;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>A project's <c>Properties/launchSettings.json</c>: its URLs become endpoints, its variables the environment.</summary>
internal static class LaunchProfiles
{
    internal static IEnumerable<EndpointSpec> EndpointsOf(string projectPath, string? profileName)
    {
        var profile = Read(projectPath, profileName);
        if (profile is null || !profile.Value.TryGetProperty("applicationUrl", out var urls))
            yield break;
        foreach (var url in urls.GetString()!.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = new Uri(url);
            yield return new EndpointSpec(address.Scheme, address.Scheme, address.Port, null);
        }
    }

    internal static IEnumerable<KeyValuePair<string, string?>> EnvironmentOf(string projectPath, string? profileName)
    {
        var profile = Read(projectPath, profileName);
        if (profile is null || !profile.Value.TryGetProperty("environmentVariables", out var variables))
            return [];
        return variables.EnumerateObject().Select(v => KeyValuePair.Create(v.Name, v.Value.GetString())).ToList();
    }

    private static JsonElement? Read(string projectPath, string? profileName)
    {
        var file = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(file))
            return null;
        using var settings = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var profile in settings.RootElement.GetProperty("profiles").EnumerateObject())
        {
            var isProject = profile.Value.TryGetProperty("commandName", out var kind) && kind.GetString() == "Project";
            if (isProject && (profileName is null || profile.Name == profileName))
                return profile.Value.Clone();
        }
        return null;
    }
}
