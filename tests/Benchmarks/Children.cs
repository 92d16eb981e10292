using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.Benchmarks;

/// <summary>The processes that are measured: the platform with durable data, and the bare servers beside it.</summary>
internal sealed class Children : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private readonly string directory = Directory.CreateTempSubdirectory("quzhou-benchmarks-").FullName;
    private readonly List<Process> processes = [];

    internal RunState State => RunState.Read(Path.Combine(directory, "run.json")) ?? throw new InvalidOperationException("The platform is not running.");

    internal int EchoPort { get; } = FreePort();

    internal async Task StartAsync()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        Start(Path.Combine(HostPaths.AppHostDirectory, "bin", configuration, "net10.0", "Quzhou.AppHost.dll"), "--data", directory);
        Start(Path.Combine(AppContext.BaseDirectory, "Quzhou.Benchmarks.dll"), "echo", $"{EchoPort}");
        var started = Stopwatch.GetTimestamp();
        while (RunState.Read(Path.Combine(directory, "run.json")) is not { Ready: true })
        {
            if (processes[0].HasExited || Stopwatch.GetElapsedTime(started) > StartPatience)
                throw new InvalidOperationException("The platform did not start; run 'dotnet run --project AppHost' to see why.");
            await Task.Delay(100); // poll
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            using (var kill = Process.Start("/bin/kill", ["-TERM", $"{process.Id}"]))
                await kill.WaitForExitAsync();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Directory.Delete(directory, recursive: true);
    }

    private void Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        processes.Add(process);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
