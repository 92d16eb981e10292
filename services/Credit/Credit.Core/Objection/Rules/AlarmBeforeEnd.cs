using Quzhou.Credit.Core.Objection.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>Those who handle an objection are warned before its term ends (到期预警), so that Art. 29 can be kept.</summary>
public static class AlarmBeforeEnd
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.alarm";

    /// <summary>The day of the warning, never before the receipt.</summary>
    /// <param name="receivedOn">Day of receipt; governs the parameter.</param>
    /// <param name="dueOn">Last day for the decision.</param>
    /// <param name="calendar">Working days.</param>
    [Rule(Id, Regulation.Document, 29, Paragraph = 2)]
    public static (DateOnly AlarmOn, Finding Finding) Of(DateOnly receivedOn, DateOnly dueOn, WorkingDayCalendar calendar)
    {
        var parameter = ObjectionTerms.AlarmWorkingDays;
        var before = ReckonedDays.Add(calendar, dueOn, -parameter.On(receivedOn).Value);
        var alarmOn = before < receivedOn ? receivedOn : before;
        return (alarmOn, new Finding(
            Id,
            Regulation.Article(29, paragraph: 2),
            $"{FactText.Iso(alarmOn)}起发出到期预警。",
            $"The warning goes out on {FactText.Iso(alarmOn)}.",
            [FactText.Day("alarm_on", alarmOn), FactText.Day("due_on", dueOn)],
            parameter.Describe(receivedOn)));
    }
}
