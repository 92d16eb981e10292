using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>
/// A child process in a session of its own, so that Ctrl-C reaches the host alone and the host stops its children in
/// order. Its output goes line by line to a callback; the reaper knows it, so that it does not outlive a killed host.
/// </summary>
public sealed class ChildProcess : IDisposable
{
    private const int SigTerm = 15;
    private readonly Process process;

    private ChildProcess(Process process) => (this.process, Id) = (process, process.Id);

    /// <summary>Id of the process; known even when it is gone.</summary>
    public int Id { get; }

    /// <summary>True once it is gone.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Exit code of a process that is gone.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts a program.</summary>
    /// <param name="file">Path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    /// <param name="directory">Its working directory.</param>
    /// <param name="log">Receives every line it writes.</param>
    /// <exception cref="ServerException">The program is not there.</exception>
    public static ChildProcess Start(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string directory, Action<string> log)
    {
        var start = new ProcessStartInfo("/usr/bin/setsid", [file, .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
        if (!File.Exists(file))
            throw new ServerException($"{file} is missing.");
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Forward(line.Data, log);
        process.ErrorDataReceived += (_, line) => Forward(line.Data, log);
        process.Start();
        Reaper.Watch(process.Id);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process);
    }

    /// <summary>Runs a program to its end and returns its exit code and all it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string directory, CancellationToken cancellation)
    {
        var lines = new List<string>();
        using var child = Start(file, arguments, environment, directory, line =>
        {
            lock (lines)
                lines.Add(line);
        });
        await child.WaitForExitAsync(cancellation);
        lock (lines)
            return (child.ExitCode, string.Join('\n', lines));
    }

    /// <summary>Returns once it is gone and everything it wrote has been forwarded.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    /// <summary>Asks it to stop with a signal, and kills it when it does not in time.</summary>
    public async Task StopAsync(TimeSpan patience, int signal = SigTerm)
    {
        if (process.HasExited)
            return;
        _ = Kill(process.Id, signal);
        using var timeout = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => process.Dispose();

    private static void Forward(string? line, Action<string> log)
    {
        if (line is not null)
            log(line);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern int Kill(int pid, int signal);
}
