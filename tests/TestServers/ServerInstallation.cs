using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.TestServers;

/// <summary>Installs missing servers once for all test projects that run at the same time.</summary>
internal static class ServerInstallation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    internal static async Task EnsureAsync()
    {
        if (ServerPackages.Missing().Count == 0)
            return;
        await using var turn = await Deadline.ForAsync(() => Task.FromResult(TryClaim()), Patience, "another test project installs the servers");
        await ServerPackages.EnsureAsync(mayInstall: true, Console.WriteLine, CancellationToken.None);
    }

    private static FileStream? TryClaim()
    {
        try
        {
            return new FileStream(Path.Combine(Path.GetTempPath(), "quzhou-install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
