namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>Limit of a product from a day on (温度限值), recorded by the office; tenths of a degree Celsius.</summary>
/// <param name="Product">Product.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="MinTenths">Lowest temperature that is right.</param>
/// <param name="MaxTenths">Highest temperature that is right.</param>
/// <param name="Minutes">Minutes outside from which it is an excursion; 0: from the first reading on.</param>
public sealed record TemperatureLimit(string Product, DateOnly EffectiveFrom, int MinTenths, int MaxTenths, int Minutes)
{
    /// <summary>How far outside a temperature is, in tenths; 0 inside.</summary>
    public int Excess(int tenths) => tenths > MaxTenths ? tenths - MaxTenths : tenths < MinTenths ? MinTenths - tenths : 0;

    /// <summary>As a basis names it.</summary>
    public string Describe() => $"{Product}@{EffectiveFrom:yyyy-MM-dd}={Tenths(MinTenths)}..{Tenths(MaxTenths)}℃/{Minutes}min";

    internal static string Tenths(int tenths) => $"{(tenths < 0 ? "-" : "")}{Math.Abs(tenths) / 10}.{Math.Abs(tenths) % 10}";
}

/// <summary>A stretch of readings outside the limit (超温时段).</summary>
/// <param name="Since">First of them.</param>
/// <param name="Last">Last of them.</param>
/// <param name="PeakTenths">Farthest outside.</param>
/// <param name="PeakExcess">How far, in tenths.</param>
/// <param name="IsExcursion">True once it lasted long enough.</param>
/// <param name="End">First reading inside after it; null while it lasts.</param>
public sealed record ExcursionRun(DateTimeOffset Since, DateTimeOffset Last, int PeakTenths, int PeakExcess, bool IsExcursion, DateTimeOffset? End = null);

/// <summary>
/// Follows one device in order of time. A stretch ends with the first reading inside the limit; silence ends nothing, because
/// food does not cool while nobody looks.
/// </summary>
public static class ExcursionWatch
{
    /// <summary>The stretch after one more reading; null inside the limit.</summary>
    /// <param name="run">The stretch before; null when the reading before was inside.</param>
    /// <param name="at">When it was measured, not before the reading before.</param>
    /// <param name="tenths">Tenths of a degree Celsius.</param>
    /// <param name="limit">Limit of the day.</param>
    /// <returns>The stretch that goes on, or the one that this reading ended (with its end).</returns>
    public static (ExcursionRun? Open, ExcursionRun? Ended) Next(ExcursionRun? run, DateTimeOffset at, int tenths, TemperatureLimit limit)
    {
        var excess = limit.Excess(tenths);
        if (excess == 0)
            return (null, run is null ? null : run with { End = at });
        if (run is null)
            return (new ExcursionRun(at, at, tenths, excess, limit.Minutes == 0), null);
        var (peak, farthest) = excess > run.PeakExcess ? (tenths, excess) : (run.PeakTenths, run.PeakExcess);
        return (run with
        {
            Last = at,
            PeakTenths = peak,
            PeakExcess = farthest,
            IsExcursion = run.IsExcursion || at - run.Since >= TimeSpan.FromMinutes(limit.Minutes),
        }, null);
    }
}
