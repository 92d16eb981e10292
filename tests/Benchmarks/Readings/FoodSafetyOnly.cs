using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.Benchmarks.Readings;

/// <summary>Food safety alone, on a PostgreSQL of its own that keeps what it commits, beside the bare server.</summary>
internal sealed class FoodSafetyOnly : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quzhou-readings-").FullName;
    private readonly LocalIdentity identity;
    private readonly List<Process> processes = [];
    private PostgresServer? postgres;
    private GrpcChannel? channel;

    internal FoodSafetyOnly() => identity = LocalIdentity.Open(directory);

    internal NpgsqlDataSource Database { get; private set; } = null!;

    internal GrpcChannel Bare { get; private set; } = null!;

    internal async Task StartAsync()
    {
        postgres = await PostgresServer.StartAsync(
            new PostgresOptions(Path.Combine(directory, "data"), Ports.Free(), Guid.NewGuid().ToString("N"), Durable: true), _ => { }, CancellationToken.None);
        while (!await postgres.IsHealthyAsync(CancellationToken.None))
            await Task.Delay(100); // poll
        await postgres.CreateDatabaseAsync("foodsafetydb", CancellationToken.None);
        var connection = $"{postgres.ConnectionString};Database=foodsafetydb";
        Database = NpgsqlDataSource.Create(connection);
        var (http, grpc, bare) = (Ports.Free(), Ports.Free(), Ports.Free());
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var root = Path.GetDirectoryName(HostPaths.AppHostDirectory)!;
        var service = Start(
            [Path.Combine(root, "services", "FoodSafety", "FoodSafety", "bin", configuration, "net10.0", "Quzhou.FoodSafety.dll")],
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{http}"),
            ("GRPC_PORT", $"{grpc}"),
            ("ConnectionStrings__foodsafetydb", connection),
            ("ConnectionStrings__messaging", $"amqp://none:none@127.0.0.1:{Ports.Free()}"),
            ("ConnectionStrings__cache", $"127.0.0.1:{Ports.Free()}"),
            ("Authentication__IdentityDirectory", identity.Directory),
            ("Logging__LogLevel__Default", "None"));
        Start([Path.Combine(AppContext.BaseDirectory, "Quzhou.Benchmarks.dll"), "echo", $"{bare}"]);
        channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        Bare = GrpcChannel.ForAddress($"http://127.0.0.1:{bare}");
        while (!await AnswersAsync())
        {
            if (service.HasExited)
                throw new InvalidOperationException("Food safety did not start.");
            await Task.Delay(200); // poll
        }
    }

    internal CallInvoker As(string agency, string officer, params string[] roles)
    {
        var token = identity.CreateToken(agency, officer, roles, TimeSpan.FromHours(3));
        return channel!.Intercept(metadata =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        });
    }

    /// <summary>Peak memory of the service, in MB.</summary>
    internal long PeakMegabytes() => long.Parse(
        File.ReadLines($"/proc/{processes[0].Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;

    public async ValueTask DisposeAsync()
    {
        channel?.Dispose();
        Bare?.Dispose();
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        if (Database is not null)
            await Database.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        identity.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        processes.Add(process);
        return process;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await new FoodSafety.V1.ColdChainService.ColdChainServiceClient(As("food-safety-office", "benchmark", "foodsafety.reader"))
                .ListTemperatureLimitsAsync(new FoodSafety.V1.ListTemperatureLimitsRequest());
            await new BareReadingsService.BareReadingsServiceClient(Bare).Collect().RequestStream.CompleteAsync();
            return true;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }
}
