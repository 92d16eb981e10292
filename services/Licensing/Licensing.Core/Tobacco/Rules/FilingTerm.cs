using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Seven days for the report on filing; in a special case from the end of the last penalty's term for review and lawsuit (二(一)).</summary>
public static class FilingTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.filing-term";

    /// <summary>The last day for it; the day from which it counts does not count.</summary>
    /// <param name="discoveredOn">Day the ground was known; governs the parameters.</param>
    /// <param name="remedyEndsOn">Special case: last day for review or lawsuit against the last penalty; null for the ordinary case.</param>
    /// <param name="calendar">Working days.</param>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "一")]
    public static (DateOnly DueOn, Finding Finding) Of(DateOnly discoveredOn, DateOnly? remedyEndsOn, WorkingDayCalendar calendar)
    {
        var from = remedyEndsOn is { } ends && ends > discoveredOn ? ends : discoveredOn;
        var due = LegalTerms.LastDay(from, ProcedureTerms.FilingDays.On(discoveredOn).Value, ProcedureTerms.FilingDaysAre.On(discoveredOn).Value, calendar);
        return (due, new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("二", "一"),
            from == discoveredOn ? "应在发现之日起规定期限内提出立案意见" : "特殊情况,自最后一次处罚的诉讼、复议期满起计算立案期限",
            from == discoveredOn ? "The report on filing is due within the term" : "Special case: the term runs from the end of the last penalty's remedies",
            [FactText.Day("from", from), FactText.Day("due_on", due)],
            ProcedureTerms.FilingDays.Describe(discoveredOn)));
    }

    /// <summary>Finding of a report after its term, else null; the term binds the office and the report is valid.</summary>
    public static Finding? Late(DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(Id, FollowUpTexts.TobaccoPoint("二", "一"), "已超过立案期限", "After the term for filing", [FactText.Day("due_on", dueOn), FactText.Day("on", on)]);
}
