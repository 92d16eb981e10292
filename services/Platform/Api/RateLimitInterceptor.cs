using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Quzhou.Platform.Api;

/// <summary>How many calls an agency may make (configuration section <c>RateLimit</c>).</summary>
public sealed class RateLimitOptions
{
    /// <summary>Calls of one agency in one second, over all replicas of this service.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 5000;
}

/// <summary>
/// Limits the calls of an agency, counted in Redis over all replicas (限流). Without Redis each replica counts for
/// itself: less exact, never wrong.
/// </summary>
internal sealed partial class RateLimitInterceptor(
    IConnectionMultiplexer redis, IOptions<RateLimitOptions> options, PlatformName service, TimeProvider time, ILogger<RateLimitInterceptor> logger)
    : Interceptor, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LogEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, FixedWindowRateLimiter> local = new(StringComparer.Ordinal);
    private long lastLogged = long.MinValue;

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await CountAsync(context);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CountAsync(context);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CountAsync(context);
        await continuation(request, responseStream, context);
    }

    public void Dispose()
    {
        foreach (var limiter in local.Values)
            limiter.Dispose();
    }

    private async Task CountAsync(ServerCallContext context)
    {
        if (MethodAccess.IsPublic(context.Method))
            return;
        var agency = Caller.From(context).Agency;
        if (!await IsWithinLimitAsync(agency))
            throw ApiErrors.RateLimited(Window);
    }

    private async Task<bool> IsWithinLimitAsync(string agency)
    {
        if (redis.IsConnected)
        {
            try
            {
                var window = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                var key = $"rate:{service.Value}:{agency}:{window}";
                var database = redis.GetDatabase();
                var count = database.StringIncrementAsync(key);
                _ = database.KeyExpireAsync(key, Window * 5, CommandFlags.FireAndForget);
                return await count <= options.Value.PerSecond;
            }
            catch (Exception error) when (error is RedisException or TimeoutException)
            {
                LogOnceInAWhile(error.GetType().Name);
            }
        }
        using var lease = local.GetOrAdd(agency, Create).AttemptAcquire();
        return lease.IsAcquired;
    }

    private FixedWindowRateLimiter Create(string agency) => new(new FixedWindowRateLimiterOptions
    {
        PermitLimit = options.Value.PerSecond,
        Window = Window,
        QueueLimit = 0,
    });

    private void LogOnceInAWhile(string reason)
    {
        var now = time.GetTimestamp();
        if (lastLogged != long.MinValue && time.GetElapsedTime(lastLogged, now) < LogEvery)
            return;
        lastLogged = now;
        LogRedisAway(reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not count calls, this replica does: {Reason}")]
    private partial void LogRedisAway(string reason);
}

/// <summary>Resource name of this service.</summary>
internal sealed record PlatformName(string Value);
