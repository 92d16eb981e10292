using System.Diagnostics;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.TestServers;

namespace Quzhou.AppHost.Tests;

/// <summary>The host as a process of its own, on a data directory of the test's.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    internal HostProcess(string data)
    {
        Data = data;
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var assembly = Path.Combine(HostPaths.AppHostDirectory, "bin", configuration, "net10.0", "Quzhou.AppHost.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal string Data { get; }

    internal string StateFile => Path.Combine(Data, "run.json");

    internal int Id => process.Id;

    internal string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    internal async Task<RunState> ReadyAsync() => await Deadline.ForAsync(
        () => process.HasExited ? throw new InvalidOperationException(Output) : Task.FromResult(RunState.Read(StateFile) is { Ready: true } ready ? ready : null), TimeSpan.FromMinutes(4));

    internal async Task<int> ExitCodeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(timeout.Token);
        return process.ExitCode;
    }

    /// <summary>Processes, whoever's, that name this data directory on their command line or work in it.</summary>
    internal IReadOnlyList<string> Leftovers() =>
    [
        .. Directory.GetDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out var pid) && pid != Environment.ProcessId && pid != process.Id)
            .Select(d => (Pid: Path.GetFileName(d), Text: Read(Path.Combine(d, "cmdline")) + Read(Path.Combine(d, "environ"))))
            .Where(p => p.Text.Contains(Data, StringComparison.Ordinal))
            .Select(p => $"{p.Pid} {p.Text.Replace('\0', ' ')[..Math.Min(120, p.Text.Length)]}"),
    ];

    internal static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", $"{pid}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Add(line);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The process ended between the listing and the look.
            return "";
        }
    }
}
