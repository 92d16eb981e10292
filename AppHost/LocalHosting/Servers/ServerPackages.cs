namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>Installs the servers that are missing, with apt, when it may.</summary>
public static class ServerPackages
{
    private const string AptGet = "/usr/bin/apt-get";
    private const string PolicyFile = "/usr/sbin/policy-rc.d";

    /// <summary>Debian packages of the servers that are missing.</summary>
    public static IReadOnlyList<string> Missing()
    {
        var missing = new List<string>();
        if (!RabbitMqServer.IsInstalled)
            missing.Add("rabbitmq-server");
        if (!RedisServer.IsInstalled)
            missing.Add("redis-server");
        if (PostgresServer.FindBin() is null)
            missing.Add("postgresql");
        return missing;
    }

    /// <summary>Sees to it that every server is installed.</summary>
    /// <param name="mayInstall">False to refuse instead of installing.</param>
    /// <param name="log">Receives what apt says.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ServerException">Something is missing and may not, or cannot, be installed.</exception>
    public static Task EnsureAsync(bool mayInstall, Action<string> log, CancellationToken cancellation) => EnsureAsync(Missing, mayInstall, log, cancellation);

    /// <summary>Sees to it that nothing is missing.</summary>
    /// <param name="missingNow">Debian packages that are missing.</param>
    /// <param name="mayInstall">False to refuse instead of installing.</param>
    /// <param name="log">Receives what apt says.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ServerException">Something is missing and may not, or cannot, be installed.</exception>
    public static async Task EnsureAsync(Func<IReadOnlyList<string>> missingNow, bool mayInstall, Action<string> log, CancellationToken cancellation)
    {
        if (missingNow().Count == 0)
            return;

        // apt runs once at a time; whoever waited finds the work done.
        await using var turn = await TakeTurnAsync(cancellation);
        var missing = missingNow();
        if (missing.Count == 0)
            return;
        var names = string.Join(' ', missing);
        if (!mayInstall || Environment.UserName != "root" || !File.Exists(AptGet))
            throw new ServerException($"Missing: {names}. Install with: sudo apt-get install --no-install-recommends {names}");
        log($"installing {names}");
        await AptAsync(["update", "-q"], log, cancellation);

        // The packages would start daemons of their own; the platform runs private ones. A policy that is already there stays.
        var ownPolicy = !File.Exists(PolicyFile);
        if (ownPolicy)
        {
            await File.WriteAllTextAsync(PolicyFile, "#!/bin/sh\nexit 101\n", cancellation);
            File.SetUnixFileMode(PolicyFile, (UnixFileMode)Convert.ToInt32("755", 8));
        }
        try
        {
            await AptAsync(["install", "-o", "DPkg::Lock::Timeout=300", "-y", "-q", "--no-install-recommends", .. missing], log, cancellation);
        }
        finally
        {
            if (ownPolicy)
                File.Delete(PolicyFile);
        }
        if (missingNow() is { Count: > 0 } still)
            throw new ServerException($"apt-get installed, but still missing: {string.Join(' ', still)}");
    }

    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetTempPath(), "quzhou-install.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation);
            }
        }
    }

    private static async Task AptAsync(string[] arguments, Action<string> log, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive", ["LC_ALL"] = "C" };
        using var apt = ChildProcess.Start(AptGet, arguments, environment, "/", log);
        await apt.WaitForExitAsync(cancellation);
        if (apt.ExitCode != 0)
            throw new ServerException($"apt-get {arguments[0]} failed with exit code {apt.ExitCode}: see its output above.");
    }
}
