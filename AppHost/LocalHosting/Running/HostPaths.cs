using System.Reflection;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>Where things are on disk.</summary>
internal static class HostPaths
{
    /// <summary>Directory of the AppHost project, as it was when it was built.</summary>
    internal static string AppHostDirectory { get; } = typeof(HostPaths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "AppHostDirectory")?.Value ?? Environment.CurrentDirectory;

    /// <summary>Data of the platform unless <c>--data</c> says otherwise: <c>.data</c> beside the AppHost.</summary>
    internal static string DefaultData { get; } = Path.Combine(Path.GetDirectoryName(AppHostDirectory) ?? AppHostDirectory, ".data");

    /// <summary>The assembly that a project was built to.</summary>
    /// <exception cref="Servers.ServerException">It was not built.</exception>
    internal static string AssemblyOf(string projectPath)
    {
        var map = Path.Combine(AppContext.BaseDirectory, "projects.map");
        var line = File.Exists(map)
            ? File.ReadLines(map).Select(l => l.Split('|')).FirstOrDefault(l => Path.GetFullPath(l[0]) == Path.GetFullPath(projectPath))
            : null;
        return line is not null && File.Exists(line[1])
            ? line[1]
            : throw new Servers.ServerException($"{projectPath} is not built: run 'dotnet build AppHost'.");
    }
}
