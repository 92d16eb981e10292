using Quzhou.Law;
using Quzhou.Licensing.Core.Archive.Parameters;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>Two working days to pass an objection on, thirty from its acceptance to handle it (附件8-2第八条第二款).</summary>
public static class ObjectionTerm
{
    /// <summary>Stable id of the first term.</summary>
    public const string ForwardId = "licensing.archive.forward";

    /// <summary>Stable id of the second.</summary>
    public const string HandleId = "licensing.archive.handle";

    /// <summary>Last day for passing it on; the day of receipt does not count.</summary>
    [Rule(ForwardId, FollowUpTexts.Police, 8, Part = FollowUpTexts.ArchiveAnnex, Paragraph = 2)]
    public static (DateOnly DueOn, Finding Finding) Forward(DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        var days = ObjectionTerms.ForwardWorkingDays.On(receivedOn).Value;
        var due = LegalTerms.LastDay(receivedOn, days, DayCount.Working, calendar);
        return (due, new Finding(
            ForwardId,
            Article,
            $"应于{days}个工作日内移交治安支队",
            $"To be passed on to the section within {days} working days",
            [FactText.Day("received_on", receivedOn), FactText.Day("due_on", due)],
            ObjectionTerms.ForwardWorkingDays.Describe(receivedOn)));
    }

    /// <summary>Last day for handling it; the day of acceptance does not count.</summary>
    [Rule(HandleId, FollowUpTexts.Police, 8, Part = FollowUpTexts.ArchiveAnnex, Paragraph = 2)]
    public static (DateOnly DueOn, Finding Finding) Handle(DateOnly acceptedOn, WorkingDayCalendar calendar)
    {
        var days = ObjectionTerms.HandleWorkingDays.On(acceptedOn).Value;
        var due = LegalTerms.LastDay(acceptedOn, days, DayCount.Working, calendar);
        return (due, new Finding(
            HandleId,
            Article,
            $"应自受理之日起{days}个工作日内处理完毕",
            $"To be handled within {days} working days of its acceptance",
            [FactText.Day("accepted_on", acceptedOn), FactText.Day("due_on", due)],
            ObjectionTerms.HandleWorkingDays.Describe(acceptedOn)));
    }

    /// <summary>Finding of a step taken after its term, else null. The step is valid all the same: the term binds the office.</summary>
    /// <param name="id">Which term.</param>
    /// <param name="dueOn">Its last day.</param>
    /// <param name="on">Day of the step, or today for one that is still due.</param>
    public static Finding? Late(string id, DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(id, Article, "已超过规定期限", "After the term", [FactText.Day("due_on", dueOn), FactText.Day("on", on)]);

    private static Citation Article => FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8, 2);
}
