using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>A running RabbitMQ.</summary>
internal sealed class RunningRabbitMq(RabbitMqServer server) : IRunning
{
    public int? Pid => server.BeamId;

    public Task WaitForExitAsync(CancellationToken cancellation) => server.Process.WaitForExitAsync(cancellation);

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => server.IsHealthyAsync(cancellation);

    public async Task StopAsync() => await server.DisposeAsync();
}

/// <summary>A running Redis.</summary>
internal sealed class RunningRedis(RedisServer server) : IRunning
{
    public int? Pid => server.Process.Id;

    public Task WaitForExitAsync(CancellationToken cancellation) => server.Process.WaitForExitAsync(cancellation);

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => server.IsHealthyAsync(cancellation);

    public async Task StopAsync() => await server.DisposeAsync();
}

/// <summary>A running PostgreSQL: healthy once its databases are there.</summary>
internal sealed class RunningPostgres(PostgresServer server, IReadOnlyList<string> databases) : IRunning
{
    private bool created;

    public int? Pid => server.Process.Id;

    public Task WaitForExitAsync(CancellationToken cancellation) => server.Process.WaitForExitAsync(cancellation);

    public async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        if (!await server.IsHealthyAsync(cancellation))
            return false;
        if (!created)
        {
            foreach (var database in databases)
                await server.CreateDatabaseAsync(database, cancellation);
            created = true;
        }
        return true;
    }

    public async Task StopAsync() => await server.DisposeAsync();
}

/// <summary>A running process of a project.</summary>
internal sealed class RunningProject(ChildProcess process, Uri? health, int expectedStatus) : IRunning
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);
    private const int MaxHealthText = 4_000;
    private string said = "";

    public int? Pid => process.Id;

    public string Health => said;

    public Task WaitForExitAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    public async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        if (process.HasExited || health is null)
            return !process.HasExited;
        try
        {
            using var answer = await Http.GetAsync(health, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            said = text.Length <= MaxHealthText ? text : text[..MaxHealthText];
            return (int)answer.StatusCode == expectedStatus;
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            said = "no answer";
            return false;
        }
    }

    public async Task StopAsync()
    {
        await process.StopAsync(StopPatience);
        process.Dispose();
    }
}
