using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>
/// Working days as far as the notices go (工作日推算): a day of a year whose notice is not loaded yet counts as worked, so that a term
/// never ends later than the law allows. The same choice as in docs/decisions/0048-objections.md.
/// </summary>
internal static class ReckonedDays
{
    private const int FirstDayOfNextNotice = 29;

    /// <summary>The n-th working day after a day; the day itself does not count.</summary>
    internal static DateOnly Add(WorkingDayCalendar calendar, DateOnly from, int workingDays)
    {
        var years = calendar.Years;
        var date = from;
        for (var left = workingDays; left > 0;)
        {
            date = date.AddDays(1);
            if (!IsKnown(years, date) || calendar.IsWorkingDay(date))
                left--;
        }
        return date;
    }

    /// <summary>Working days after a day up to and including another that is not earlier.</summary>
    internal static int Between(WorkingDayCalendar calendar, DateOnly from, DateOnly to)
    {
        var years = calendar.Years;
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            if (!IsKnown(years, date) || calendar.IsWorkingDay(date))
                count++;
        }
        return count;
    }

    private static bool IsKnown(IReadOnlyList<int> years, DateOnly date) =>
        years.Contains(date.Year) && (date is not { Month: 12, Day: >= FirstDayOfNextNotice } || years.Contains(date.Year + 1));
}
