using Quzhou.Law;

namespace Quzhou.Admissions.Core.Quality.Parameters;

/// <summary>Schemes and thresholds of the quality evaluation (综合素质评价), 二 and 三(一).</summary>
public static class QualitySchemes
{
    /// <summary>Scheme of a graduate who entered junior high school on a day: new first-years from autumn 2017 are under four areas.</summary>
    public static readonly DatedParameter<QualityScheme> ByEntry = new(
        "admissions.quality-scheme",
        "scheme",
        new DatedRow<QualityScheme>(
            new DateOnly(2012, 9, 1),
            new QualityScheme(
                "2012年衢州市初中毕业生综合素质评价方案",
                [new QualityItem("experiment", "探究与实践·实验操作"), new QualityItem("information-technology", "劳动与技术·信息技术")],
                Closed: false),
            Texts.Section("二", "")),
        new DatedRow<QualityScheme>(
            new DateOnly(2017, 9, 1),
            new QualityScheme(
                "衢州市初中阶段学生综合素质评价实施方案",
                [
                    new QualityItem("conduct", "品德表现"),
                    new QualityItem("health", "运动健康"),
                    new QualityItem("arts", "艺术素养"),
                    new QualityItem("innovation", "创新实践"),
                ],
                Closed: true),
            Texts.Section("二", "")));

    /// <summary>Fewest A's for a provincial first-grade key school or characteristic model school.</summary>
    public static readonly DatedParameter<int> FewestA = new(
        "admissions.quality.fewest-a", "count", new DatedRow<int>(Texts.Issued, 2, Texts.Section("三", "一")));
}
