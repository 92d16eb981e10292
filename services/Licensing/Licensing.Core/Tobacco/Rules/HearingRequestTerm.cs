using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>
/// Before the decision the party is told of its right to a hearing and of the penalty (二(四)). How long it may ask for a hearing
/// stands in the law of administrative penalties; until then nothing is decided.
/// </summary>
public static class HearingRequestTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.hearing-request";

    /// <summary>Last day on which a hearing may be asked for; the day of the notice does not count.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "四")]
    public static (DateOnly DueOn, Finding Finding) Of(DateOnly notifiedOn, WorkingDayCalendar calendar)
    {
        var row = ProcedureTerms.HearingRequestDays.On(notifiedOn);
        var due = LegalTerms.LastDay(notifiedOn, row.Value, ProcedureTerms.HearingRequestDaysAre.On(notifiedOn).Value, calendar);
        return (due, new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("二", "四"),
            "已告知听证权利和拟作处罚的事实、理由、依据、内容",
            "Told of the right to a hearing and of the facts, reasons, grounds and content of the penalty",
            [FactText.Day("notified_on", notifiedOn), FactText.Day("due_on", due), new Fact("term", row.Citation.ToString())],
            ProcedureTerms.HearingRequestDays.Describe(notifiedOn)));
    }

    /// <summary>Finding of a request after the term, else null.</summary>
    public static Finding? TooLate(DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(
            Id, FollowUpTexts.TobaccoPoint("二", "四"), "逾期提出听证申请", "The hearing was asked for too late", [FactText.Day("due_on", dueOn), FactText.Day("on", on)]);
}
