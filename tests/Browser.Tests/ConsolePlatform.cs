using System.Diagnostics;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(Quzhou.Browser.Tests.ConsolePlatform))]

namespace Quzhou.Browser.Tests;

/// <summary>
/// The whole platform as its users start it, for the tests of the console: the host as a process of its own, known by its
/// state file and ended by its id. It starts with the first test that asks for it.
/// </summary>
public sealed class ConsolePlatform : IAsyncLifetime
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(90);
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-console-{Guid.NewGuid():N}");
    private readonly List<string> output = [];
    private Process? host;
    private Task<ConsoleSample>? sample;

    private string StateFile => Path.Combine(directory, "run.json");

    /// <summary>Everything that the host and its services have written so far.</summary>
    internal string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>What runs where, once everything runs.</summary>
    internal async Task<RunState> StateAsync()
    {
        host ??= Start();
        try
        {
            return await Deadline.ForAsync(
                () => host.HasExited ? throw new InvalidOperationException($"The platform ended with {host.ExitCode}:\n{Output}") : Task.FromResult(RunState.Read(StateFile) is { Ready: true } ready ? ready : null),
                StartPatience);
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"The platform did not become ready:\n{Output}", error);
        }
    }

    /// <summary>A file in which every text that a caller may write freely is an attack; made once.</summary>
    internal async Task<ConsoleSample> SampleAsync() => await (sample ??= ConsoleSample.MakeAsync(await StateAsync()));

    public async ValueTask DisposeAsync()
    {
        if (host is { HasExited: false })
        {
            using (var kill = Process.Start("/bin/kill", ["-TERM", $"{host.Id}"]))
                await kill.WaitForExitAsync();
            using var timeout = new CancellationTokenSource(StopPatience);
            await host.WaitForExitAsync(timeout.Token);
        }
        host?.Dispose();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private Process Start()
    {
        Directory.CreateDirectory(directory);
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var assembly = Path.Combine(HostPaths.AppHostDirectory, "bin", configuration, "net10.0", "Quzhou.AppHost.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, "--ephemeral", "--state", StateFile]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // Seconds instead of minutes, so that a test sees what is late, suggested or sent again.
        start.Environment["Credit__ResendFirst"] = "00:00:05";
        start.Environment["Credit__OverdueAfter"] = "00:00:06";
        start.Environment["Credit__SuggestionInterval"] = "00:00:01";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Add(line);
    }
}
