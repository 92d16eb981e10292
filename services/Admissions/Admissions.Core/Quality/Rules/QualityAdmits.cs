using Quzhou.Admissions.Core.Quality.Parameters;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Quality.Rules;

/// <summary>
/// A general high school takes whoever passed every item of the quality evaluation; a provincial first-grade key school or
/// characteristic model school asks for at least two A's besides (综合素质评价要求), 三(一).
/// </summary>
public static class QualityAdmits
{
    /// <summary>Finding when an item is not passed or has no grade, else null.</summary>
    /// <param name="tier">Kind of school.</param>
    /// <param name="grades">Grades.</param>
    /// <param name="entered">Day the candidate entered junior high school, which decides the scheme.</param>
    [Rule("admissions.quality.all-passed", Texts.Enrolment, 0, Part = "三", Item = "一")]
    public static Finding? AllPassed(SchoolTier tier, QualityGrades grades, DateOnly entered)
    {
        if (tier == SchoolTier.Vocational)
            return null;
        var scheme = QualitySchemes.ByEntry.On(entered).Value;
        string[] missing =
        [
            .. scheme.Items.Where(i => !grades.ByItem.ContainsKey(i.Code)).Select(i => i.Code),
            .. grades.ByItem.Where(g => g.Value == QualityGrade.Failed).Select(g => g.Key).Order(StringComparer.Ordinal),
        ];
        return missing.Length == 0
            ? null
            : new Finding(
                "admissions.quality.all-passed",
                Texts.Section("三", "一"),
                "综合素质评价项目未全部合格,不得升入普通高中",
                "Not every item of the quality evaluation is passed: no place in a general high school",
                [.. missing.Select(code => new Fact("item", code))],
                $"{QualitySchemes.ByEntry.Name}@{QualitySchemes.ByEntry.On(entered).EffectiveFrom:yyyy-MM-dd}");
    }

    /// <summary>Finding when there are too few A's for the school, else null.</summary>
    [Rule("admissions.quality.fewest-a", Texts.Enrolment, 0, Part = "三", Item = "一")]
    public static Finding? EnoughA(SchoolTier tier, QualityGrades grades, DateOnly on) =>
        tier == SchoolTier.ProvincialFirstGrade && grades.CountOfA < QualitySchemes.FewestA.On(on).Value
            ? new Finding(
                "admissions.quality.fewest-a",
                Texts.Section("三", "一"),
                $"综合素质评价A等第少于{QualitySchemes.FewestA.On(on).Value}个,不得升入省一级重点中学、省一级特色示范普通高中",
                $"Fewer than {QualitySchemes.FewestA.On(on).Value} A's: no place in a provincial first-grade school",
                [new("count_of_a", $"{grades.CountOfA}")],
                QualitySchemes.FewestA.Describe(on))
            : null;
}
