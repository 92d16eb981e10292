using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>A year is evaluated in the first quarter of the next (附件8-3第五条第三款).</summary>
public static class EvaluatedInFirstQuarter
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.class.evaluated-in-time";

    /// <summary>First day on which a year can be evaluated.</summary>
    public static DateOnly FirstDay(int year) => new(year + 1, 1, 1);

    /// <summary>Last day on which it should be.</summary>
    public static DateOnly LastDay(int year) => LegalPeriod.AddMonths(FirstDay(year), ClassNumbers.EvaluationMonths.On(FirstDay(year)).Value).AddDays(-1);

    /// <summary>Finding when a year is evaluated, or not yet evaluated, after the quarter; else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 5, Part = FollowUpTexts.ClassAnnex, Paragraph = 3)]
    public static Finding? Late(int year, DateOnly on) => on <= LastDay(year)
        ? null
        : new Finding(
            Id,
            FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 5, 3),
            "已超过第一季度的评价分级时间",
            "After the first quarter",
            [FactText.Number("year", year), FactText.Day("due_on", LastDay(year)), FactText.Day("on", on)],
            ClassNumbers.EvaluationMonths.Describe(FirstDay(year)));
}
