using Quzhou.Law;

namespace Quzhou.Licensing.Core.Guides;

/// <summary>
/// The clock of a promised term (办理时限的计算). It runs from the day after the intake and stands still from the day after the
/// applicant is asked for corrections until the day that they come in; neither day of an event counts. See docs/decisions/0054.
/// </summary>
/// <param name="Limit">The term.</param>
/// <param name="StartedOn">Day of the intake.</param>
/// <param name="SuspendedOn">Day on which corrections were asked for; null when none were.</param>
/// <param name="ResumedOn">Day on which they came in; null before.</param>
public sealed record Clock(TimeLimit Limit, DateOnly StartedOn, DateOnly? SuspendedOn = null, DateOnly? ResumedOn = null)
{
    /// <summary>True while it stands still.</summary>
    public bool IsSuspended => SuspendedOn is not null && ResumedOn is null;

    /// <summary>Last day of the term; null while the clock stands still. A term that was over before it was suspended stays over.</summary>
    public DateOnly? DueOn(WorkingDayCalendar calendar)
    {
        var undisturbed = Add(calendar, StartedOn, Limit.Days);
        if (SuspendedOn is not { } suspended || suspended > undisturbed)
            return undisturbed;
        return ResumedOn is { } resumed ? Add(calendar, resumed, Math.Max(0, Limit.Days - Used(calendar, suspended))) : null;
    }

    private int Used(WorkingDayCalendar calendar, DateOnly until) => Limit.Unit == DayUnit.CalendarDays
        ? until.DayNumber - StartedOn.DayNumber
        : LegalTerms.WorkingDaysBetween(StartedOn, until, calendar);

    private DateOnly Add(WorkingDayCalendar calendar, DateOnly from, int days) =>
        LegalTerms.LastDay(from, days, Limit.Unit == DayUnit.CalendarDays ? DayCount.Calendar : DayCount.Working, calendar);
}
