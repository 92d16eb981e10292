using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit.Rules;

/// <summary>
/// How grave a violation is follows from the department's published table in force on its day; without one, or without the
/// behaviour in it, it is reported ungraded, for the text grades nothing (二十一).
/// </summary>
public static class ViolationGrade
{
    private const string Id = "foodsafety.credit.grade";

    /// <summary>Grades.</summary>
    /// <param name="tables">Tables published, each first day once.</param>
    /// <param name="behaviour">Code of the behaviour.</param>
    /// <param name="occurredOn">Day of the behaviour; governs.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十一")]
    public static Grade Of(IEnumerable<GradingTable> tables, string behaviour, DateOnly occurredOn)
    {
        var table = tables.Where(t => t.EffectiveFrom <= occurredOn).MaxBy(t => t.EffectiveFrom);
        Fact[] facts = [new("behaviour", behaviour), FactText.Day("occurred_on", occurredOn)];
        if (table is null)
            return new Grade(null, new Finding(Id, Texts.Point("二十一"), "无现行分级标准,报送时不定级", "No grading table in force: reported ungraded", facts));
        facts = [.. facts, FactText.Text("table", table.Source), FactText.Day("table_from", table.EffectiveFrom)];
        foreach (var row in table.Rows)
        {
            if (row.Behaviour == behaviour)
                return new Grade(row.Severity, new Finding(Id, Texts.Point("二十一"), "按公布的分级标准定级", "Graded by the published table", [.. facts, new("severity", row.Severity.ToString())]));
        }
        return new Grade(null, new Finding(Id, Texts.Point("二十一"), "现行分级标准未列该行为,报送时不定级", "The table does not name the behaviour: reported ungraded", facts));
    }
}
