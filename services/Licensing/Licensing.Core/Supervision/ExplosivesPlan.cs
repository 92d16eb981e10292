using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>
/// Checks that are due of a blasting unit (检查计划). A month is a calendar month, a half-month the first to the fifteenth and the sixteenth to
/// the end. The first period is the first whole one; see <c>docs/decisions/0059</c>.
/// </summary>
public static class ExplosivesPlan
{
    private const int LastDayOfFirstHalf = 15;

    /// <summary>The period of a day.</summary>
    public static CheckPeriod PeriodOf(CheckingLevel level, DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var middle = new DateOnly(day.Year, day.Month, LastDayOfFirstHalf);
        return level switch
        {
            CheckingLevel.Squad => new(level, first, last),
            CheckingLevel.PoliceStation when day <= middle => new(level, first, middle),
            CheckingLevel.PoliceStation => new(level, middle.AddDays(1), last),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
        };
    }

    /// <summary>Whole periods from the day a unit is supervised up to the one that a day lies in.</summary>
    public static IEnumerable<CheckPeriod> Periods(CheckingLevel level, DateOnly supervisedFrom, DateOnly on)
    {
        var from = supervisedFrom < FollowUpTexts.PoliceInForce ? FollowUpTexts.PoliceInForce : supervisedFrom;
        var period = PeriodOf(level, from);
        if (period.From < from)
            period = PeriodOf(level, period.To.AddDays(1));
        while (period.From <= on)
        {
            yield return period;
            period = PeriodOf(level, period.To.AddDays(1));
        }
    }

    /// <summary>Checks due on a day, the oldest first; overdue from the day after the period.</summary>
    /// <param name="level">Who has to check.</param>
    /// <param name="supervisedFrom">First day on which the unit is supervised.</param>
    /// <param name="checkedOn">Days on which that level has checked it.</param>
    /// <param name="on">The day.</param>
    /// <param name="endedOn">Day the unit's licence ended; periods that it cut short are not owed. Null while it runs.</param>
    public static IReadOnlyList<DueCheck> Due(CheckingLevel level, DateOnly supervisedFrom, IReadOnlyCollection<DateOnly> checkedOn, DateOnly on, DateOnly? endedOn = null) =>
    [
        .. Periods(level, supervisedFrom, on)
            .Where(p => endedOn is not { } ended || p.To < ended)
            .Where(p => Owed(p, checkedOn).Owed > 0)
            .Select(p => new DueCheck(p, on > p.To)),
    ];

    /// <summary>The finding of an overdue check.</summary>
    public static Finding Overdue(CheckPeriod period, IReadOnlyCollection<DateOnly> checkedOn) => Owed(period, checkedOn).Overdue;

    private static (int Owed, Finding Overdue) Owed(CheckPeriod period, IReadOnlyCollection<DateOnly> checkedOn)
    {
        var made = checkedOn.Count(day => day >= period.From && day <= period.To);
        return period.Level == CheckingLevel.Squad ? ChecksOften.Squad(period, made) : ChecksOften.Station(period, made);
    }
}
