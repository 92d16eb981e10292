using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Rules;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>The deadline of an examined application: the promised term, while it is not decided.</summary>
internal static class ExaminationDeadlines
{
    internal static IReadOnlyList<Deadline> Of(ExaminedCase @case, WorkingDayCalendar calendar)
    {
        if (@case.IsDecided)
            return [];
        if (@case.Proceeding is not { Guide: { } guide, Clock: { } clock })
            return [new Deadline(DeadlineKind.Decision, "", @case.TakenIn.On, null, DeadlineConsequence.Alarm, RouteFitsItem.Accepted(ExaminationSteps.Item(@case), Route.Ordinary))];
        var (due, finding) = PromisedTerm.Of(guide, clock, calendar);
        return [new Deadline(DeadlineKind.Decision, "", @case.TakenIn.On, due, DeadlineConsequence.Alarm, finding)];
    }
}
