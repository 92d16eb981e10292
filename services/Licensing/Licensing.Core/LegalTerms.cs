using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>What a term that a text gives in days is counted in (期限的计算单位).</summary>
public enum DayCount
{
    /// <summary>Calendar days; a term that would end on a day off ends on the next working day (日).</summary>
    Calendar = 1,

    /// <summary>Working days (工作日).</summary>
    Working = 2,
}

/// <summary>
/// Last days of terms. The day of the event does not count. A day of a year whose holiday notice is not loaded counts as
/// worked, so that a term may end too early and never too late; see <c>docs/decisions/0057</c>.
/// </summary>
internal static class LegalTerms
{
    private const int FirstDayOfNextNotice = 29;

    /// <summary>Last day of a term of days.</summary>
    internal static DateOnly LastDay(DateOnly from, int days, DayCount count, WorkingDayCalendar calendar) => count switch
    {
        DayCount.Calendar => OnOrAfter(from.AddDays(days), calendar),
        DayCount.Working => AddWorkingDays(from, days, calendar),
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "Not a way to count days."),
    };

    /// <summary>Last day of a term of calendar months, moved to the next working day when it is a day off.</summary>
    internal static DateOnly LastDayOfMonths(DateOnly from, int months, WorkingDayCalendar calendar) => OnOrAfter(LegalPeriod.AddMonths(from, months), calendar);

    /// <summary>Working days after a day up to and including another that is not earlier.</summary>
    internal static int WorkingDaysBetween(DateOnly from, DateOnly to, WorkingDayCalendar calendar)
    {
        var years = calendar.Years;
        return Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(n => IsWorked(from.AddDays(n), years, calendar));
    }

    private static DateOnly AddWorkingDays(DateOnly from, int days, WorkingDayCalendar calendar)
    {
        var years = calendar.Years;
        var date = from;
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorked(date, years, calendar))
                left--;
        }
        return date;
    }

    private static DateOnly OnOrAfter(DateOnly date, WorkingDayCalendar calendar)
    {
        var years = calendar.Years;
        while (!IsWorked(date, years, calendar))
            date = date.AddDays(1);
        return date;
    }

    private static bool IsWorked(DateOnly date, IReadOnlyList<int> years, WorkingDayCalendar calendar) =>
        !years.Contains(date.Year)
        || (date is { Month: 12, Day: >= FirstDayOfNextNotice } && !years.Contains(date.Year + 1))
        || calendar.IsWorkingDay(date);
}
