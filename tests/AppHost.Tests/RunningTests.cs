using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;
using Quzhou.TestServers;

// Several platforms at once would only wait for each other on a small machine.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Quzhou.AppHost.Tests;

/// <summary>The host on real servers: what it starts comes back when it dies, and nothing stays behind.</summary>
public sealed class RunningTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quzhou-host-").FullName;

    // Another suite may run a platform at the same time: this one has ports of its own only when they are free.
    private static bool PortsAreFree => Enumerable.Range(5101, 5).Concat(Enumerable.Range(5201, 5)).Append(5300).All(Ports.IsFree);

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task What_dies_comes_back_and_nothing_stays_behind()
    {
        await Deadline.UntilAsync(() => Task.FromResult(PortsAreFree), TimeSpan.FromMinutes(5));
        using (var host = new HostProcess(data))
        {
            var state = await host.ReadyAsync();
            state.Resources.Select(r => r.Name).ShouldBe(["messaging", "cache", "postgres", "credit", "licensing", "housing-fund", "admissions", "food-safety", "console"]);

            foreach (var name in (string[])["cache", "admissions"])
            {
                var killed = state.Resource(name).Pid!.Value;
                HostProcess.Signal(killed, "KILL");
                await Deadline.UntilAsync(() => Task.FromResult(
                    RunState.Read(host.StateFile)?.Resource(name) is { State: ResourceState.Running, Restarts: 1, Pid: { } pid } && pid != killed));
            }

            using (var second = new HostProcess(data))
            {
                (await second.ExitCodeAsync()).ShouldBe(1);
                second.Output.ShouldContain("belongs to a platform that is running");
            }

            HostProcess.Signal(host.Id, "TERM");
            (await host.ExitCodeAsync()).ShouldBe(0, host.Output);
            await Deadline.UntilAsync(() => Task.FromResult(host.Leftovers().Count == 0), TimeSpan.FromSeconds(15));
            File.Exists(host.StateFile).ShouldBeFalse();
        }

        // The same data again; this time the host is killed without warning.
        using (var host = new HostProcess(data))
        {
            await host.ReadyAsync();
            HostProcess.Signal(host.Id, "KILL");
            await host.ExitCodeAsync();
            await Deadline.UntilAsync(() => Task.FromResult(host.Leftovers().Count == 0), TimeSpan.FromSeconds(30));
        }

        await File.WriteAllTextAsync(Path.Combine(data, "postgres", "PG_VERSION"), "9\n");
        using (var host = new HostProcess(data))
        {
            (await host.ExitCodeAsync()).ShouldBe(1);
            host.Output.ShouldContain("holds data of PostgreSQL 9");
        }
    }

    [Fact]
    public async Task A_broker_on_data_of_another_version_says_so()
    {
        await ServerPackages.EnsureAsync(mayInstall: true, _ => { }, CancellationToken.None);
        var directory = Path.Combine(data, "messaging");
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "RABBITMQ_VERSION"), "2.8.1");

        var error = await Should.ThrowAsync<ServerException>(() => RabbitMqServer.StartAsync(
            new RabbitMqOptions(directory, Ports.Free(), Ports.Free(), Ports.Free(), "x"), _ => { }, CancellationToken.None));

        error.Message.ShouldContain("holds data of RabbitMQ 2.8.1");
    }

    [Fact]
    public async Task A_taken_port_says_so()
    {
        await ServerPackages.EnsureAsync(mayInstall: true, _ => { }, CancellationToken.None);
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;

        var error = await Should.ThrowAsync<ServerException>(() => RedisServer.StartAsync(new RedisOptions(data, port, "x"), _ => { }, CancellationToken.None));

        error.Message.ShouldBe($"Port {port} for Redis is taken.");
    }

    [Fact]
    public async Task A_forwarder_goes_to_a_replica_that_answers()
    {
        using var alive = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        alive.Start();
        var port = Ports.Free();
        using var forwarder = new TcpForwarder(port, [Ports.Free(), ((System.Net.IPEndPoint)alive.LocalEndpoint).Port]);
        using var stop = new CancellationTokenSource();
        var running = forwarder.RunAsync(stop.Token);
        var answering = Task.Run(async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                using var client = await alive.AcceptTcpClientAsync();
                var buffer = new byte[4];
                await client.GetStream().ReadExactlyAsync(buffer);
                await client.GetStream().WriteAsync(buffer);
            }
        });

        for (var i = 0; i < 2; i++)
            (await Ports.AskAsync(port, "ping"u8.ToArray(), TimeSpan.FromSeconds(10), CancellationToken.None)).ShouldBe("ping"u8.ToArray());

        await answering;
        await stop.CancelAsync();
        await running;
    }
}
