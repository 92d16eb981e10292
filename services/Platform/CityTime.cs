namespace Quzhou.Platform;

/// <summary>The city's legal days. China has one time, UTC+8 without summer time, so no time zone database is needed.</summary>
public static class CityTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal day on which an instant falls in Quzhou.</summary>
    public static DateOnly ToCityDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>An instant as clocks in Quzhou show it.</summary>
    public static DateTimeOffset ToCityTime(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>Today in Quzhou.</summary>
    public static DateOnly CityToday(this TimeProvider time) => time.GetUtcNow().ToCityDate();
}
