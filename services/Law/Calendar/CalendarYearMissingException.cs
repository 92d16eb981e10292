namespace Quzhou.Law;

/// <summary>No holiday notice of that year is loaded: whether a day of it is a working day would be a guess.</summary>
public sealed class CalendarYearMissingException : Exception
{
    /// <param name="year">The year whose notice is missing.</param>
    public CalendarYearMissingException(int year)
        : base($"工作日历缺少{year}年:该年的国务院节假日安排通知尚未载入。 The working-day calendar has no State Council holiday notice for {year}.") =>
        Year = year;

    /// <summary>The year whose notice is missing.</summary>
    public int Year { get; }
}
