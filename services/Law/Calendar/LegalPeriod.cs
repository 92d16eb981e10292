namespace Quzhou.Law;

/// <summary>
/// Terms counted in calendar months (按月计算的期间): a term ends on the corresponding day of the last month, or on that
/// month's last day when it has no such day (民法总则 Article 202, now 民法典 Article 202).
/// </summary>
public static class LegalPeriod
{
    /// <summary>
    /// The corresponding day a number of calendar months later (earlier when negative). 31 January and one month is 28 or 29
    /// February. Always count from the first day of the term: two steps of one month are not one step of two.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside the years 1 to 9999.</exception>
    public static DateOnly AddMonths(DateOnly from, int months) => from.AddMonths(months);

    /// <summary>
    /// Full calendar months from one day to another: the largest n for which <c>AddMonths(from, n)</c> is not after
    /// <paramref name="to"/>. On the corresponding day the month is full; one day earlier it is not. Negative when
    /// <paramref name="to"/> is the earlier day: one day before gives -1, for no full month has then begun to run.
    /// </summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        // Day numbers are compared after the clamp: from 31 January, 28 February 2018 is a full month.
        var corresponding = Math.Min(from.Day, DateTime.DaysInMonth(to.Year, to.Month));
        return to.Day < corresponding ? months - 1 : months;
    }

    /// <summary>First day of the month after (次月一日): where a text counts from the month that follows a decision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is in December 9999.</exception>
    public static DateOnly FirstDayOfNextMonth(DateOnly date) => new DateOnly(date.Year, date.Month, 1).AddMonths(1);
}
