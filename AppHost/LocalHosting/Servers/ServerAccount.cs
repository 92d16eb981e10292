namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>
/// The account that a server runs under. PostgreSQL refuses to run as root: then it runs as its own user, and when that
/// user could not walk to the data directory (a checkout below /root), with the one capability that lets it.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string[] prefix;
    private readonly string? user;
    private readonly string directory;

    private ServerAccount(string[] prefix, string? user, string directory) => (this.prefix, this.user, this.directory) = (prefix, user, directory);

    /// <summary>The account for a server whose data are in a directory.</summary>
    internal static ServerAccount For(string user, string directory)
    {
        if (Environment.UserName != "root")
            return new ServerAccount([], null, Path.GetTempPath());
        string[] walk = IsOpenToAll(directory) ? [] : ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
        return new ServerAccount(["/usr/bin/setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups", .. walk], user, Path.GetTempPath());
    }

    internal ChildProcess Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, Action<string> log)
    {
        string[] command = [.. prefix, file, .. arguments];
        return ChildProcess.Start(command[0], command[1..], environment, directory, log);
    }

    internal Task<(int ExitCode, string Output)> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellation)
    {
        string[] command = [.. prefix, file, .. arguments];
        return ChildProcess.RunAsync(command[0], command[1..], environment, directory, cancellation);
    }

    /// <summary>Gives a file or folder to the account.</summary>
    internal async Task OwnAsync(string path, CancellationToken cancellation)
    {
        if (user is null)
            return;
        var (code, output) = await ChildProcess.RunAsync("/bin/chown", [$"{user}:{user}", path], new Dictionary<string, string?>(), directory, cancellation);
        if (code != 0)
            throw new ServerException($"{path} cannot be given to {user}: {output}");
    }

    private static bool IsOpenToAll(string directory)
    {
        for (var parent = Directory.GetParent(Path.GetFullPath(directory)); parent is not null; parent = parent.Parent)
        {
            if (parent.Exists && (parent.UnixFileMode & UnixFileMode.OtherExecute) == UnixFileMode.None)
                return false;
        }
        return true;
    }
}
