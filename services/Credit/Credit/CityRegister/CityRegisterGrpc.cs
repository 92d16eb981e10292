using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace Quzhou.Credit;

/// <summary>The city register's API (城市信用名册). Each use case stands in a folder of its own.</summary>
internal sealed partial class CityRegisterGrpc(Commands<CreditDb> commands, Transactions<CreditDb> transactions, TimeProvider time)
    : CityRegisterService.CityRegisterServiceBase
{
    private const int EtagLength = 20;
    private const int PurposeLength = 200;

    // PostgreSQL keeps microseconds: what is asked for has to be what is compared.
    private DateTimeOffset Now => WholeMicroseconds(time.GetUtcNow());

    // The day and the time that a question is about; neither given means as of now.
    private AsOf ReadAsOf(RequestChecks check, Google.Type.Date? appliedOn, Timestamp? knownTime)
    {
        var now = Now;
        var day = check.OptionalDate("applied_on", appliedOn) ?? now.ToCityDate();
        if (knownTime is null)
            return new AsOf(day, null, now);
        if (knownTime.Nanos is < 0 or >= 1_000_000_000 || knownTime.Seconds is < -62135596800 or > 253402300799)
        {
            check.Add("known_time", "TIME_DOES_NOT_EXIST", "该时间不存在", "is no time");
            return new AsOf(day, null, now);
        }
        var known = WholeMicroseconds(knownTime.ToDateTimeOffset());
        check.Require(known <= now, "known_time", "IN_THE_FUTURE", "知悉时点不得晚于现在", "must not be after now");
        return new AsOf(day, known, now);
    }

    // Who looked, why, and whom they saw; written before the answer leaves.
    private Task<Guid> LogAccessAsync(
        string method, RegisterView view, string purpose, IEnumerable<string> numbers, CancellationToken cancellation) =>
        transactions.RunAsync(new Actor(view.Caller.Agency, view.Caller.Officer), (work, _) =>
        {
            var id = Guid.CreateVersion7();
            work.Db.RegisterAccesses.Add(new RegisterAccessRow
            {
                Id = id,
                Method = method,
                Agency = view.Caller.Agency,
                Caller = view.Caller.Officer,
                Purpose = purpose,
                Scope = view.Scope,
                IdentityShown = view.Caller.MaySeeIdentity,
                SubjectIds = [.. numbers],
                AccessedAt = work.Now,
            });
            return Task.FromResult(id);
        }, cancellation);

    private static DateTimeOffset WholeMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}

/// <summary>A day, and a time up to which is told what was known.</summary>
/// <param name="AppliedOn">The day.</param>
/// <param name="KnownAt">Only what was known at this time; null for everything known now.</param>
/// <param name="Now">Now.</param>
internal readonly record struct AsOf(DateOnly AppliedOn, DateTimeOffset? KnownAt, DateTimeOffset Now)
{
    /// <summary>The time up to which is told what was known.</summary>
    internal DateTimeOffset Known => KnownAt ?? Now;
}
