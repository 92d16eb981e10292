using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>Fifteen days for the city's review and fifteen for the decision (指南一(一), 条例第九条).</summary>
public static class ReviewAndDecisionTerm
{
    /// <summary>Stable id of the review.</summary>
    public const string ReviewId = "licensing.security.review-term";

    /// <summary>Stable id of the decision.</summary>
    public const string DecisionId = "licensing.security.decision-term";

    /// <summary>Last day of the review, counted from the receipt of the materials, which does not count.</summary>
    [Rule(ReviewId, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "一")]
    public static (DateOnly DueOn, Finding Finding) Review(DateOnly receivedOn, WorkingDayCalendar calendar) =>
        Term(ReviewId, SecurityCompanyTerms.ReviewDays, receivedOn, "市级公安机关应在期限内完成审核", "The city reviews within the term", calendar);

    /// <summary>Last day of the decision, counted from the receipt of the opinion, which does not count.</summary>
    [Rule(DecisionId, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "一")]
    public static (DateOnly DueOn, Finding Finding) Decision(DateOnly receivedOn, WorkingDayCalendar calendar) =>
        Term(DecisionId, SecurityCompanyTerms.DecisionDays, receivedOn, "决定机关应在期限内作出决定", "The authority decides within the term", calendar);

    /// <summary>Finding of a step after its term, else null; the term binds the office and the step is valid.</summary>
    public static Finding? Late(string id, DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(id, Place, "已超过办理期限", "After the term", [FactText.Day("due_on", dueOn), FactText.Day("on", on)]);

    private static Citation Place => FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "一");

    private static (DateOnly DueOn, Finding Finding) Term(string id, DatedParameter<int> days, DateOnly from, string zh, string en, WorkingDayCalendar calendar)
    {
        var due = LegalTerms.LastDay(from, days.On(from).Value, SecurityCompanyTerms.DaysAre.On(from).Value, calendar);
        return (due, new Finding(id, Place, zh, en, [FactText.Day("from", from), FactText.Day("due_on", due)], days.Describe(from)));
    }
}
