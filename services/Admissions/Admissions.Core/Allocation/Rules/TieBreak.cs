using Quzhou.Admissions.Core.Examination;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation.Rules;

/// <summary>
/// The ranking of unified admission and of quotas (并列分处理), 三(三)1: total with bonus, then Chinese, mathematics and English
/// together, then the number of A's, then science, Chinese, mathematics and English one after the other. Graduates of the year
/// go before those of earlier years where a school takes these at all (三(五)).
/// </summary>
public static class TieBreak
{
    private static readonly Criterion[] Criteria =
    [
        Criterion.CurrentGraduate, Criterion.Total, Criterion.CoreThree, Criterion.CountOfA, Criterion.Science, Criterion.Chinese, Criterion.Mathematics, Criterion.English,
    ];

    /// <summary>The criteria in their order.</summary>
    public static IReadOnlyList<Criterion> Order => Criteria;

    /// <summary>Value of a criterion.</summary>
    public static int ValueOf(RankingValues values, Criterion criterion) => criterion switch
    {
        Criterion.CurrentGraduate => values.PreviousGraduate ? 0 : 1,
        Criterion.Total => values.Total,
        Criterion.CoreThree => values.CoreThree,
        Criterion.CountOfA => values.CountOfA,
        Criterion.Science => values.Science,
        Criterion.Chinese => values.Chinese,
        Criterion.Mathematics => values.Mathematics,
        Criterion.English => values.English,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    /// <summary>The first criterion in which two differ; <see cref="Criterion.Ruling"/> when they are equal in all.</summary>
    public static Criterion FirstDifference(RankingValues one, RankingValues other)
    {
        foreach (var criterion in Criteria)
        {
            if (ValueOf(one, criterion) != ValueOf(other, criterion))
                return criterion;
        }
        return Criterion.Ruling;
    }

    /// <summary>Negative when one goes before the other, 0 for equals.</summary>
    public static int Compare(RankingValues one, RankingValues other) =>
        FirstDifference(one, other) is var criterion && criterion == Criterion.Ruling ? 0 : ValueOf(other, criterion).CompareTo(ValueOf(one, criterion));

    /// <summary>Finding of a candidate behind the last one admitted.</summary>
    /// <param name="own">The candidate's values.</param>
    /// <param name="line">Values of the last one admitted.</param>
    [Rule("admissions.ranking", Texts.Enrolment, 0, Part = "三", Item = "三.1")]
    public static (Criterion LostOn, Finding Finding) Lost(RankingValues own, RankingValues line)
    {
        var criterion = FirstDifference(own, line);
        return criterion switch
        {
            Criterion.Ruling => (criterion, new Finding(
                "admissions.ranking",
                Texts.Section("三", "三.1"),
                "与最后一名录取者各项均相同,按招生部门裁定的次序未录取",
                "Equal to the last one admitted in everything; the officer's ruling placed the other first",
                [new("criterion", criterion.ToString())])),
            Criterion.CurrentGraduate => (criterion, YearFirst()),
            _ => (criterion, new Finding(
                "admissions.ranking",
                Texts.Section("三", "三.1"),
                $"最低录取线{Name(criterion)}{Print(line, criterion)},本人{Print(own, criterion)}{(criterion == Criterion.Total ? "" : $",第{Step(criterion)}项并列排序落后")}",
                $"The line was {Print(line, criterion)} in {criterion}, the candidate had {Print(own, criterion)}{(criterion == Criterion.Total ? "" : $": lost on tie-break {Step(criterion)}")}",
                [new("criterion", criterion.ToString()), new("line", Print(line, criterion)), new("own", Print(own, criterion))])),
        };
    }

    /// <summary>Finding of a graduate of an earlier year behind those of the year.</summary>
    [Rule("admissions.ranking.current-first", Texts.Enrolment, 0, Part = "三", Item = "五")]
    public static Finding YearFirst() => new(
        "admissions.ranking.current-first",
        Texts.Section("三", "五"),
        "优先录取应届初中毕业生,往届生未录取",
        "Graduates of the year go first; a graduate of an earlier year was not reached");

    // Tie-breaks are counted after the total.
    private static int Step(Criterion criterion) => Array.IndexOf(Criteria, criterion) - Array.IndexOf(Criteria, Criterion.Total);

    private static string Print(RankingValues values, Criterion criterion) =>
        criterion == Criterion.CountOfA ? $"{values.CountOfA}" : SubjectScores.Print(ValueOf(values, criterion));

    private static string Name(Criterion criterion) => criterion switch
    {
        Criterion.Total => "总分",
        Criterion.CoreThree => "语数英总分",
        Criterion.CountOfA => "A等第数",
        Criterion.Science => "科学",
        Criterion.Chinese => "语文",
        Criterion.Mathematics => "数学",
        _ => "英语",
    };
}
