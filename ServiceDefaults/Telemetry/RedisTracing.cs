using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using StackExchange.Redis.Profiling;

namespace Quzhou.ServiceDefaults.Telemetry;

/// <summary>
/// Spans of Redis commands. The client offers profiling sessions only; each calling span gets one, and it is turned
/// into spans shortly after. Keys and values are never read.
/// </summary>
internal sealed class RedisTracing(IServiceProvider services, TimeProvider time) : BackgroundService
{
    internal const string SourceName = "Quzhou.Redis";
    private const int MaxSessions = 10_000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly ActivitySource Source = new(SourceName);
    private readonly ConcurrentDictionary<ActivityContext, ProfilingSession> sessions = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<IConnectionMultiplexer>() is not { } redis)
            return;
        redis.RegisterProfiler(Session);
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var context in sessions.Keys)
            {
                if (sessions.TryRemove(context, out var session))
                    Export(context, session);
            }
        }
    }

    // Without a listener, without a caller, or when too many wait, a command is simply not traced.
    private ProfilingSession? Session() =>
        Source.HasListeners() && Activity.Current is { Recorded: true } caller && sessions.Count < MaxSessions
            ? sessions.GetOrAdd(caller.Context, _ => new ProfilingSession())
            : null;

    private static void Export(ActivityContext parent, ProfilingSession session)
    {
        foreach (var command in session.FinishProfiling())
        {
            using var span = Source.StartActivity($"redis {command.Command}", ActivityKind.Client, parent, startTime: new DateTimeOffset(command.CommandCreated, TimeSpan.Zero));
            span?.SetTag("db.system.name", "redis").SetTag("db.operation.name", command.Command).SetEndTime(command.CommandCreated + command.ElapsedTime);
        }
    }
}
