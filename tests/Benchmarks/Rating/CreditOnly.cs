using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.Benchmarks.Rating;

/// <summary>The credit service alone, on a PostgreSQL of its own; its broker and cache are away, which a rating does not miss.</summary>
internal sealed class CreditOnly : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quzhou-rating-").FullName;
    private readonly LocalIdentity identity;
    private PostgresServer? postgres;
    private Process? credit;
    private GrpcChannel? channel;

    internal CreditOnly() => identity = LocalIdentity.Open(directory);

    internal NpgsqlDataSource Database { get; private set; } = null!;

    internal async Task StartAsync()
    {
        postgres = await PostgresServer.StartAsync(
            new PostgresOptions(Path.Combine(directory, "data"), Ports.Free(), Guid.NewGuid().ToString("N"), Durable: false), _ => { }, CancellationToken.None);
        while (!await postgres.IsHealthyAsync(CancellationToken.None))
            await Task.Delay(100); // poll
        await postgres.CreateDatabaseAsync("creditdb", CancellationToken.None);
        var connection = $"{postgres.ConnectionString};Database=creditdb";
        Database = NpgsqlDataSource.Create($"{connection};Command Timeout=3600");
        var (http, grpc) = (Ports.Free(), Ports.Free());
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var root = Path.GetDirectoryName(HostPaths.AppHostDirectory)!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(root, "services", "Credit", "Credit", "bin", configuration, "net10.0", "Quzhou.Credit.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{http}"), ("GRPC_PORT", $"{grpc}"), ("ConnectionStrings__creditdb", connection),
            ("ConnectionStrings__messaging", $"amqp://none:none@127.0.0.1:{Ports.Free()}"), ("ConnectionStrings__cache", $"127.0.0.1:{Ports.Free()}"),
            ("Authentication__IdentityDirectory", identity.Directory), ("Credit__NightlyRating", "false"), ("Logging__LogLevel__Default", "None"),
        })
            start.Environment[name] = value;
        credit = Process.Start(start)!;
        credit.OutputDataReceived += (_, _) => { };
        credit.BeginOutputReadLine();
        credit.BeginErrorReadLine();
        channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        while (!await IsMigratedAsync())
        {
            if (credit.HasExited)
                throw new InvalidOperationException("The credit service did not start.");
            await Task.Delay(200); // poll
        }
    }

    internal CallInvoker Power()
    {
        var token = identity.CreateToken("power-company", "benchmark", ["credit.reporter"], TimeSpan.FromHours(3));
        return channel!.Intercept(metadata =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        });
    }

    /// <summary>Peak of the service's memory since the last call of <see cref="ForgetPeak"/>, in MB.</summary>
    internal long PeakMegabytes() => long.Parse(
        File.ReadLines($"/proc/{credit!.Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;

    internal void ForgetPeak() => File.WriteAllText($"/proc/{credit!.Id}/clear_refs", "5");

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        channel?.Dispose();
        if (credit is not null)
        {
            credit.Kill();
            await credit.WaitForExitAsync();
            credit.Dispose();
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
            await new V1Client(Power()).GetAsync();
            return true;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }

    private readonly struct V1Client(CallInvoker invoker)
    {
        internal async Task GetAsync()
        {
            try
            {
                await new Credit.V1.ElectricityService.ElectricityServiceClient(invoker).GetRatingAsync(new Credit.V1.GetRatingRequest());
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.NotFound)
            {
                // It answers: there is no rating yet.
            }
        }
    }
}
