using Quzhou.Credit.Core.Objection.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>An objection is handled within working days of its receipt (处理完毕的期限), Art. 29.</summary>
public static class HandlingTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.term";

    /// <summary>The last day; the day of receipt does not count (docs/decisions/0048-objections.md).</summary>
    /// <param name="receivedOn">Day of receipt; governs the parameter.</param>
    /// <param name="calendar">Working days.</param>
    [Rule(Id, Regulation.Document, 29, Paragraph = 2)]
    public static (DateOnly DueOn, Finding Finding) Of(DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        var parameter = ObjectionTerms.WorkingDays;
        var days = parameter.On(receivedOn).Value;
        var dueOn = ReckonedDays.Add(calendar, receivedOn, days);
        var known = ReckonedDays.AreKnown(calendar, receivedOn, dueOn);
        return (dueOn, new Finding(
            Id,
            Regulation.Article(29, paragraph: 2),
            $"自收到之次日起{days}个工作日内处理完毕,至{FactText.Iso(dueOn)}止。" + (known ? "" : "次年节假日安排尚未载入,未载入之日按工作日计。"),
            $"To be handled within {days} working days after the receipt, until {FactText.Iso(dueOn)}." + (known ? "" : " The next year's holidays are not loaded yet: its days count as worked."),
            [FactText.Day("received_on", receivedOn), FactText.Day("due_on", dueOn)],
            parameter.Describe(receivedOn)));
    }

    /// <summary>Says whether a decision kept the term.</summary>
    public static Finding Kept(DateOnly receivedOn, DateOnly dueOn, DateOnly closedOn)
    {
        Fact[] facts = [FactText.Day("received_on", receivedOn), FactText.Day("due_on", dueOn), FactText.Day("closed_on", closedOn)];
        return closedOn <= dueOn
            ? new Finding(Id, Regulation.Article(29, paragraph: 2), "在期限内处理完毕。", "Handled within the term.", facts, ObjectionTerms.WorkingDays.Describe(receivedOn))
            : new Finding(Id, Regulation.Article(29, paragraph: 2), "超过期限处理完毕。", "Handled after the term.", facts, ObjectionTerms.WorkingDays.Describe(receivedOn));
    }
}
