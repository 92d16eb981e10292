using System.Text.Json;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Core.Quality.Parameters;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

/// <summary>Grades of the quality evaluation as they are stored and checked (综合素质评价等第).</summary>
internal static class Grading
{
    internal const int MaxItems = 40;
    private const int MaxItem = 50;

    private static readonly Dictionary<string, QualityGrade> Marks = new(StringComparer.Ordinal)
    {
        ["A"] = QualityGrade.A, ["P"] = QualityGrade.Passed, ["合格"] = QualityGrade.Passed, ["F"] = QualityGrade.Failed, ["不合格"] = QualityGrade.Failed,
    };

    internal static string Write(QualityGrades grades) =>
        JsonSerializer.Serialize(grades.ByItem.OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (int)g.Value));

    internal static QualityGrades Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, int>>(json)!.ToDictionary(g => g.Key, g => (QualityGrade)g.Value, StringComparer.Ordinal));

    /// <summary>Reads <c>conduct=A;health=合格</c>; items may be named by code or by their Chinese name.</summary>
    internal static QualityGrades Parse(RequestChecks check, string field, string text, QualityScheme scheme)
    {
        var grades = new Dictionary<string, QualityGrade>(StringComparer.Ordinal);
        foreach (var part in text.Split([';', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !Marks.TryGetValue(sides[1], out var mark))
                check.Add(field, "NOT_A_GRADE", "等第应写作“项目=A/合格/不合格”", "a grade reads item=A, P or F");
            else
                Add(check, field, grades, sides[0], mark, scheme);
        }
        check.Require(grades.Count > 0 || check.Errors.Count > 0, field, "REQUIRED", "必填", "is required");
        return new QualityGrades(grades);
    }

    internal static void Add(
        RequestChecks check, string field, Dictionary<string, QualityGrade> grades, string item, QualityGrade mark, QualityScheme scheme)
    {
        var code = scheme.Items.FirstOrDefault(i => i.Code == item || i.Name == item)?.Code ?? item;
        check.OptionalText(field, code, MaxItem);
        check.Require(code.Length > 0, field, "REQUIRED", "必填", "is required");
        check.Require(!scheme.Closed || scheme.Items.Any(i => i.Code == code), field, "UNKNOWN_ITEM", $"评价方案中没有项目“{code}”", "is no item of the scheme");
        check.Require(grades.TryAdd(code, mark), field, "DUPLICATE", $"项目“{code}”重复", "names an item twice");
    }

    internal static QualityScheme SchemeOf(int year, bool previousGraduate) => QualitySchemes.ByEntry.On(ExamYears.EntryDay(year, previousGraduate)).Value;
}
