using System.Collections.Frozen;

namespace Quzhou.Law;

/// <summary>
/// Working days (工作日): Monday to Friday, without the days off and with the make-up days of the yearly notices of the
/// State Council's General Office (国务院办公厅关于某年部分节假日安排的通知). It answers only for years whose notice it
/// holds; for any other it names the missing year. Immutable and safe to share.
/// </summary>
/// <remarks>
/// The last three days of a year can be moved by the notice for the next one (2018-12-29 and 2018-12-31 were), so they
/// need both notices: see <c>docs/decisions/0010-calendar-years.md</c>.
/// </remarks>
public sealed class WorkingDayCalendar
{
    private readonly FrozenDictionary<DateOnly, DayArrangement> days;
    private readonly FrozenSet<int> years;

    private WorkingDayCalendar(IEnumerable<DayArrangement> rows)
    {
        days = rows.ToFrozenDictionary(row => row.Date);
        years = days.Values.Select(row => row.NoticeYear).ToFrozenSet();
        foreach (var year in years)
            HolidayYearCheck.Complete(year, days.Values.Where(row => row.NoticeYear == year));
    }

    /// <summary>The notices that this product carries: 2017 to 2026.</summary>
    public static WorkingDayCalendar StateCouncil { get; } = Parse(ReadEmbedded());

    /// <summary>The years whose notice is loaded, in order.</summary>
    public IReadOnlyList<int> Years => [.. years.Order()];

    /// <summary>Makes a calendar from a table of lines <c>date,kind,name,notice</c>; kind is <c>off</c> or <c>work</c>.</summary>
    /// <exception cref="CalendarFormatException">A line is wrong, or a year is not complete.</exception>
    public static WorkingDayCalendar Parse(string csv)
    {
        var read = HolidayTable.Read(csv);
        foreach (var (row, line) in read.Values)
            HolidayYearCheck.MovesSomething(row, line, takesBackHoliday: false);
        return new WorkingDayCalendar(read.Values.Select(entry => entry.Row));
    }

    /// <summary>
    /// This calendar with a further table: a new year's notice, or a notice that changes days already arranged (as the
    /// one of 2019 on Labour Day did). A day in both has what the further table says.
    /// </summary>
    /// <exception cref="CalendarFormatException">A line is wrong, or a year would not be complete; this calendar is unchanged.</exception>
    public WorkingDayCalendar With(string csv)
    {
        var merged = new Dictionary<DateOnly, DayArrangement>(days);
        foreach (var (row, line) in HolidayTable.Read(csv).Values)
        {
            var takesBackHoliday = days.TryGetValue(row.Date, out var earlier) && earlier.Kind == DayKind.Off;
            HolidayYearCheck.MovesSomething(row, line, takesBackHoliday);
            merged[row.Date] = row;
        }
        return new WorkingDayCalendar(merged.Values);
    }

    /// <summary>True when public offices work on that day.</summary>
    /// <exception cref="CalendarYearMissingException">A notice that could govern the day is not loaded.</exception>
    public bool IsWorkingDay(DateOnly date) => ArrangementOn(date) is { } arranged ? arranged.Kind == DayKind.Work : !IsWeekend(date);

    /// <summary>What a notice says of the day, to cite it; null for a day that follows the ordinary week.</summary>
    /// <exception cref="CalendarYearMissingException">A notice that could govern the day is not loaded.</exception>
    public DayArrangement? ArrangementOn(DateOnly date)
    {
        if (!years.Contains(date.Year))
            throw new CalendarYearMissingException(date.Year);
        if (date is { Month: 12, Day: >= FirstDayOfNextNotice } && !years.Contains(date.Year + 1))
            throw new CalendarYearMissingException(date.Year + 1);
        return days.TryGetValue(date, out var arranged) ? arranged : null;
    }

    /// <summary>
    /// The n-th working day after a day; the day itself does not count (民法总则 Article 201, now 民法典 Article 201: the
    /// first day is not reckoned in). A negative n counts back; 0 is the day itself, working or not.
    /// </summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDays">Number of working days.</param>
    /// <exception cref="CalendarYearMissingException">The count runs into a year whose notice is not loaded.</exception>
    public DateOnly AddWorkingDays(DateOnly date, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = workingDays; left != 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left -= step;
        }
        return date;
    }

    /// <summary>
    /// Number of working days after <paramref name="from"/> up to and including <paramref name="to"/>, so that
    /// <c>WorkingDaysBetween(d, AddWorkingDays(d, n)) == n</c>. Negative when <paramref name="to"/> is the earlier day.
    /// </summary>
    /// <exception cref="CalendarYearMissingException">A day between is in a year whose notice is not loaded.</exception>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
                count++;
        }
        return count;
    }

    /// <summary>
    /// The day itself when it is a working day, else the next one: a term that ends on a holiday ends on the day after it
    /// (民法总则 Article 203, now 民法典 Article 203).
    /// </summary>
    /// <exception cref="CalendarYearMissingException">The search runs into a year whose notice is not loaded.</exception>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // No notice since 2008 reached further back than 29 December (2007, 2018).
    private const int FirstDayOfNextNotice = 29;

    private static string ReadEmbedded()
    {
        const string name = "Quzhou.Law.Calendar.StateCouncilHolidays.csv";
        using var stream = typeof(WorkingDayCalendar).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The holiday table {name} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
