using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;
using Quzhou.FoodSafety.V1;

namespace Quzhou.Benchmarks.Tracing;

/// <summary>The food-safety service alone, on a PostgreSQL of its own; its broker and cache are away, which a trace does not miss.</summary>
internal sealed class FoodSafetyOnly : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quzhou-tracing-").FullName;
    private readonly LocalIdentity identity;
    private PostgresServer? postgres;
    private Process? service;
    private GrpcChannel? channel;

    internal FoodSafetyOnly() => identity = LocalIdentity.Open(directory);

    internal NpgsqlDataSource Database { get; private set; } = null!;

    internal TracingService.TracingServiceClient Tracing { get; private set; } = null!;

    internal async Task StartAsync()
    {
        postgres = await PostgresServer.StartAsync(
            new PostgresOptions(Path.Combine(directory, "data"), Ports.Free(), Guid.NewGuid().ToString("N"), Durable: false), _ => { }, CancellationToken.None);
        while (!await postgres.IsHealthyAsync(CancellationToken.None))
            await Task.Delay(100); // poll
        await postgres.CreateDatabaseAsync("foodsafetydb", CancellationToken.None);
        var connection = $"{postgres.ConnectionString};Database=foodsafetydb";
        Database = NpgsqlDataSource.Create($"{connection};Command Timeout=7200");
        var (http, grpc) = (Ports.Free(), Ports.Free());
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var root = Path.GetDirectoryName(HostPaths.AppHostDirectory)!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(root, "services", "FoodSafety", "FoodSafety", "bin", configuration, "net10.0", "Quzhou.FoodSafety.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{http}"), ("GRPC_PORT", $"{grpc}"), ("ConnectionStrings__foodsafetydb", connection),
            ("ConnectionStrings__messaging", $"amqp://none:none@127.0.0.1:{Ports.Free()}"), ("ConnectionStrings__cache", $"127.0.0.1:{Ports.Free()}"),
            ("Authentication__IdentityDirectory", identity.Directory), ("Logging__LogLevel__Default", "None"),
        })
            start.Environment[name] = value;
        service = Process.Start(start)!;
        service.OutputDataReceived += (_, _) => { };
        service.BeginOutputReadLine();
        service.BeginErrorReadLine();
        channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        var token = identity.CreateToken("food-safety-office", "benchmark", ["foodsafety.reader"], TimeSpan.FromHours(6));
        Tracing = new TracingService.TracingServiceClient(channel.Intercept(metadata =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        }));
        while (!await IsMigratedAsync())
        {
            if (service.HasExited)
                throw new InvalidOperationException("The food-safety service did not start.");
            await Task.Delay(200); // poll
        }
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        channel?.Dispose();
        if (service is not null)
        {
            service.Kill();
            await service.WaitForExitAsync();
            service.Dispose();
        }
        if (Database is not null)
            await Database.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        identity.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    // The service listens once its database is migrated.
    private async Task<bool> IsMigratedAsync()
    {
        try
        {
            await Tracing.TraceBatchAsync(new TraceBatchRequest { Batch = "urn:none:none", Direction = TraceDirection.Forward });
            return true;
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable or StatusCode.NotFound)
        {
            // It answers that there is no such batch as soon as it answers at all.
            return error.StatusCode == StatusCode.NotFound;
        }
    }
}
