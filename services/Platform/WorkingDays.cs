using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quzhou.Law;

namespace Quzhou.Platform;

/// <summary>
/// The working-day calendar of this process: the notices that the product carries and the tables that the operator
/// added for later years (<see cref="PlatformOptions.HolidayTables"/>), see docs/decisions/0010-calendar-years.md.
/// </summary>
public static class WorkingDays
{
    /// <summary>Reads the operator's tables, in their order; a later one wins.</summary>
    /// <param name="files">CSV files of <c>date,kind,name,notice</c>.</param>
    /// <exception cref="InvalidOperationException">A file cannot be read or used; the message names file, line and reason.</exception>
    public static WorkingDayCalendar Load(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var calendar = WorkingDayCalendar.StateCouncil;
        foreach (var file in files)
        {
            try
            {
                calendar = calendar.With(File.ReadAllText(file));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or CalendarFormatException)
            {
                throw new InvalidOperationException($"Holiday table {file}: {error.Message}", error);
            }
        }
        return calendar;
    }
}

/// <summary>
/// Says in time that the notice for the coming year is not loaded, before a term runs into it and a call fails.
/// </summary>
internal sealed class WorkingDaysCheck(WorkingDayCalendar calendar, TimeProvider time) : IHealthCheck
{
    // The notice is published in October to December, and no term of the texts is longer than 30 working days.
    private const int DaysAhead = 31;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var until = time.CityToday().AddDays(DaysAhead);
        try
        {
            calendar.IsWorkingDay(until);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (CalendarYearMissingException missing)
        {
            return Task.FromResult(HealthCheckResult.Degraded(missing.Message));
        }
    }
}
