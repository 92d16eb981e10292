using Quzhou.Law;

namespace Quzhou.FoodSafety.Core;

/// <summary>
/// Working days as far as the notices go (工作日推算): a day of a year whose notice is not loaded yet counts as worked, so that
/// a term never ends later than the law allows - the reading of docs/decisions/0048-objections.md.
/// </summary>
internal static class ReckonedDays
{
    /// <summary>The n-th working day after a day; the day itself does not count.</summary>
    internal static DateOnly Add(WorkingDayCalendar calendar, DateOnly from, int workingDays)
    {
        var date = from;
        for (var left = workingDays; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorked(calendar, date))
                left--;
        }
        return date;
    }

    private static bool IsWorked(WorkingDayCalendar calendar, DateOnly date)
    {
        try
        {
            return calendar.IsWorkingDay(date);
        }
        catch (CalendarYearMissingException)
        {
            return true;
        }
    }
}
