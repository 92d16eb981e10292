namespace Quzhou.Law;

/// <summary>
/// Says whether a set of rows is the whole of each year's notice. A half-pasted notice would silently turn holidays
/// into working days, so each year must have its New Year's Day and all seven festivals.
/// </summary>
internal static class HolidayYearCheck
{
    // 全国年节及纪念日放假办法, Article 2: the festivals that everybody has off since 2008.
    private static readonly string[] Festivals = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <summary>The first year arranged with seven festivals; an earlier one cannot be complete.</summary>
    internal const int FirstYear = 2008;

    /// <exception cref="CalendarFormatException">A year is not complete; the message names what it lacks.</exception>
    internal static void Complete(int year, IEnumerable<DayArrangement> rows)
    {
        if (year < FirstYear)
            throw new CalendarFormatException(0, $"{year}年早于{FirstYear}年,七个节日的制度尚未施行。", $"{year} is before {FirstYear}, when the seven festivals began.");
        var off = rows.Where(row => row.Kind == DayKind.Off).ToList();
        if (off.TrueForAll(row => row.Date != new DateOnly(year, 1, 1)))
            throw new CalendarFormatException(0, $"{year}年缺少1月1日。", $"{year} lacks 1 January.");
        var named = off.SelectMany(row => row.Name.Split('、')).ToHashSet();
        var missing = Festivals.Where(festival => !named.Contains(festival)).ToList();
        if (missing.Count > 0)
            throw new CalendarFormatException(0, $"{year}年缺少:{string.Join('、', missing)}。", $"{year} lacks: {string.Join(", ", missing)}.");
        if (named.FirstOrDefault(name => !Festivals.Contains(name)) is { } unknown)
            throw new CalendarFormatException(0, $"{year}年的“{unknown}”不是全体公民放假的节日。", $"{year}: '{unknown}' is no festival that everybody has off.");
    }

    /// <summary>
    /// A make-up day is worked on a Saturday or Sunday. On any other day it can only take back a holiday that an
    /// earlier notice gave, else it says nothing and is a slip of the pen.
    /// </summary>
    /// <exception cref="CalendarFormatException">The row moves nothing.</exception>
    internal static void MovesSomething(DayArrangement row, int line, bool takesBackHoliday)
    {
        if (row.Kind == DayKind.Work && !takesBackHoliday && !WorkingDayCalendar.IsWeekend(row.Date))
            throw new CalendarFormatException(line, $"{row.Date:yyyy-MM-dd} 本来就是工作日,不能调休上班。", $"{row.Date:yyyy-MM-dd} is an ordinary working day; it cannot be a make-up day.");
    }
}
