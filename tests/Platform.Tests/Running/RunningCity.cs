using System.Diagnostics;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(RunningCity))]

// One city for all: a test that kills the broker must not run beside another.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Quzhou.Platform.Tests.Running;

/// <summary>
/// The whole platform as its users start it: the host as a process of its own, real servers, five services. It is known
/// by its state file only, and its processes are killed by their ids.
/// </summary>
public sealed class RunningCity : IAsyncLifetime
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-city-{Guid.NewGuid():N}");
    private readonly List<string> output = [];
    private Process? host;

    private string StateFile => Path.Combine(directory, "run.json");

    internal RunState State => RunState.Read(StateFile) ?? throw new InvalidOperationException("The platform is not running.");

    /// <summary>Everything that the host and its services have written so far.</summary>
    internal string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(directory);
        var appHost = HostPaths.AppHostDirectory;
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(appHost, "bin", configuration, "net10.0", "Quzhou.AppHost.dll"), "--ephemeral", "--state", StateFile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Seconds instead of minutes, so that a test sees a re-send and a comparison of registers.
        start.Environment["Platform__SweepInterval"] = "00:00:03";
        start.Environment["Credit__ResendFirst"] = "00:00:05";
        start.Environment["Credit__OverdueAfter"] = "00:00:04";
        host = Process.Start(start)!;
        host.OutputDataReceived += (_, line) => Keep(line.Data);
        host.ErrorDataReceived += (_, line) => Keep(line.Data);
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        await WaitReadyAsync(StartPatience);
    }

    /// <summary>Returns once every resource is running and healthy.</summary>
    internal async Task WaitReadyAsync(TimeSpan? atMost = null)
    {
        try
        {
            await Deadline.UntilAsync(() => Task.FromResult(host!.HasExited || RunState.Read(StateFile) is { Ready: true }), atMost);
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"The platform did not become ready:\n{Output}", error);
        }
        if (host!.HasExited)
            throw new InvalidOperationException($"The platform ended with {host.ExitCode}:\n{Output}");
    }

    /// <summary>Kills a resource's process, at once and without warning.</summary>
    internal int Kill(string resource)
    {
        var pid = State.Resource(resource).Pid!.Value;
        Signal(pid, "KILL");
        return pid;
    }

    /// <summary>Returns once a killed resource runs again, healthy, as another process.</summary>
    internal async Task WaitReplacedAsync(string resource, int killed)
    {
        await Deadline.UntilAsync(() => Task.FromResult(RunState.Read(StateFile)?.Resource(resource) is { State: ResourceState.Running, Pid: { } pid } && pid != killed));
        await WaitReadyAsync();
    }

    /// <summary>Sends a signal: STOP freezes a process, CONT lets it go on.</summary>
    internal static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", $"{pid}"]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0, $"no process {pid}");
    }

    public async ValueTask DisposeAsync()
    {
        if (host is { HasExited: false })
        {
            Signal(host.Id, "TERM");
            using var timeout = new CancellationTokenSource(StopPatience);
            await host.WaitForExitAsync(timeout.Token);
        }
        host?.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Add(line);
    }
}
