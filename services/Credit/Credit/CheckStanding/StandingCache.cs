using System.Globalization;
using Google.Protobuf;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using StackExchange.Redis;

namespace Quzhou.Credit.CheckStanding;

/// <summary>
/// Standing answers in Redis, shared by all replicas. The key carries the version of the subject that PostgreSQL has
/// now, so that a lost, late or failed write can make an answer slower and never wrong; nothing is ever invalidated.
/// </summary>
internal sealed partial class StandingCache(IConnectionMultiplexer redis, ILogger<StandingCache> logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>The answer kept for this version of the subject on this day; null when there is none, or no Redis.</summary>
    internal async Task<CheckStandingResponse?> FindAsync(SubjectRow subject, DateOnly today)
    {
        if (!redis.IsConnected)
            return null;
        try
        {
            byte[]? kept = await redis.GetDatabase().StringGetAsync(KeyOf(subject, today));
            return kept is null ? null : CheckStandingResponse.Parser.ParseFrom(kept);
        }
        catch (Exception error) when (error is RedisException or TimeoutException or InvalidProtocolBufferException)
        {
            LogNotRead(error.GetType().Name);
            return null;
        }
    }

    /// <summary>Keeps an answer without the subjects in it: a cache needs no identity numbers.</summary>
    internal async Task KeepAsync(SubjectRow subject, DateOnly today, CheckStandingResponse answer)
    {
        if (!redis.IsConnected)
            return;
        var kept = answer.Clone();
        foreach (var punishment in kept.Punishments)
            punishment.Subject = null;
        try
        {
            await redis.GetDatabase().StringSetAsync(KeyOf(subject, today), kept.ToByteArray(), Lifetime);
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            LogNotKept(error.GetType().Name);
        }
    }

    private static string KeyOf(SubjectRow subject, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"standing:v1:{subject.Key:N}:{subject.Version}:{today:yyyyMMdd}");

    [LoggerMessage(Level = LogLevel.Debug, Message = "Standing not read from the cache: {Reason}")]
    private partial void LogNotRead(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Standing not kept in the cache: {Reason}")]
    private partial void LogNotKept(string reason);
}
