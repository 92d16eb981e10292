namespace Quzhou.Law;

/// <summary>
/// Working days as far as the notices go (工作日推算): a day of a year whose notice is not loaded yet counts as worked, so
/// that a term never ends later than the law allows. See docs/decisions/0048-objections.md.
/// </summary>
public static class ReckonedDays
{
    private const int FirstDayOfNextNotice = 29;

    /// <summary>The n-th working day after a day, or before it when n is negative; the day itself does not count.</summary>
    /// <param name="calendar">Working days as far as they are announced.</param>
    /// <param name="from">Day that the count begins after.</param>
    /// <param name="workingDays">Working days; negative counts back, 0 is the day itself.</param>
    public static DateOnly Add(WorkingDayCalendar calendar, DateOnly from, int workingDays)
    {
        var years = calendar.Years;
        var step = Math.Sign(workingDays);
        var date = from;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.AddDays(step);
            if (!IsKnown(years, date) || calendar.IsWorkingDay(date))
                left--;
        }
        return date;
    }

    /// <summary>False when a notice that could govern one of the days after the first up to the last is not loaded.</summary>
    /// <param name="calendar">Working days as far as they are announced.</param>
    /// <param name="from">Day before the first one.</param>
    /// <param name="to">Last day.</param>
    public static bool AreKnown(WorkingDayCalendar calendar, DateOnly from, DateOnly to)
    {
        var years = calendar.Years;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            if (!IsKnown(years, date))
                return false;
        }
        return true;
    }

    private static bool IsKnown(IReadOnlyList<int> years, DateOnly date) =>
        years.Contains(date.Year) && (date is not { Month: 12, Day: >= FirstDayOfNextNotice } || years.Contains(date.Year + 1));
}
