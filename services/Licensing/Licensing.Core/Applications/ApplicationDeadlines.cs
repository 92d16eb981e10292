using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>Which deadlines run (运行中的期限): what a scheduler and the work list of an authority are built on.</summary>
public static class ApplicationDeadlines
{
    /// <summary>
    /// The deadlines of a case as it stands; none once it is at its end. After every step the host replaces what it keeps by this.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="calendar">Working days.</param>
    public static IReadOnlyList<Deadline> Of(ApplicationCase @case, WorkingDayCalendar calendar) => @case switch
    {
        CommitmentCase commitment => CommitmentDeadlines.Of(commitment, calendar),
        ExaminedCase examined => ExaminationDeadlines.Of(examined, calendar),
        _ => [],
    };
}
