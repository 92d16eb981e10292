using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Parameters;

/// <summary>Numbers of the plans (招生计划), 三(二) and 三(三).</summary>
public static class PlanParameters
{
    private static readonly DateOnly EndOf2018 = new(2018, 12, 31);

    /// <summary>Last day on which a plan is reported (上报截止日).</summary>
    public static readonly DatedParameter<DateOnly> ReportedUntil = new(
        "admissions.plan.reported-until", "date", new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 4, 10), Texts.Section("三", "二"), EndOf2018));

    /// <summary>Schools that the notice names for quotas (指标分配学校); a county names its own besides.</summary>
    public static readonly DatedParameter<IReadOnlyList<string>> QuotaSchools = new(
        "admissions.quota.schools",
        "schools",
        new DatedRow<IReadOnlyList<string>>(Texts.Issued, ["衢州一中", "衢州二中", "衢州高级中学", "衢州三中"], Texts.Section("三", "三.2")));

    /// <summary>Smallest share of the plan that is given as quotas (指标比例).</summary>
    public static readonly DatedParameter<int> QuotaPercent = new(
        "admissions.quota.percent", "percent", new DatedRow<int>(Texts.Issued, 65, Texts.Section("三", "三.2")));

    /// <summary>Weight of a rural school against another of the same factors (农村初中倾斜). The notice asks for a tilt and gives no number; see <c>docs/decisions/0073</c>.</summary>
    public static readonly DatedParameter<int> RuralWeightPercent = new(
        "admissions.quota.rural-weight", "percent", new DatedRow<int>(Texts.Issued, 110, Texts.Section("三", "三.2")));

    /// <summary>Largest share of the plan for special talents (特长生比例).</summary>
    public static readonly DatedParameter<int> SpecialTalentPercent = new(
        "admissions.special.percent", "percent", new DatedRow<int>(Texts.Issued, 5, Texts.Section("三", "三.3")));

    /// <summary>Academic floor of special talents, of the average of the last lines (学业成绩下限).</summary>
    public static readonly DatedParameter<int> SpecialTalentFloorPercent = new(
        "admissions.special.floor", "percent", new DatedRow<int>(Texts.Issued, 65, Texts.Section("三", "三.3")));

    /// <summary>Years whose unified lines are averaged for it (前三年).</summary>
    public static readonly DatedParameter<int> SpecialTalentFloorYears = new(
        "admissions.special.floor-years", "years", new DatedRow<int>(Texts.Issued, 3, Texts.Section("三", "三.3")));

    /// <summary>Last day on which a school proposes its special-talent scheme (方案上报截止日).</summary>
    public static readonly DatedParameter<DateOnly> SpecialTalentProposedUntil = new(
        "admissions.special.proposed-until", "date", new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 4, 15), Texts.Section("三", "三.3"), EndOf2018));

    /// <summary>Last day of the professional tests (专业测试截止日).</summary>
    public static readonly DatedParameter<DateOnly> SpecialTalentTestedUntil = new(
        "admissions.special.tested-until", "date", new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 4, 30), Texts.Section("三", "三.3"), EndOf2018));

    /// <summary>Fewest members of the public that watch a professional test (社会代表人士).</summary>
    public static readonly DatedParameter<int> SpecialTalentObservers = new(
        "admissions.special.observers", "count", new DatedRow<int>(Texts.Issued, 2, Texts.Section("三", "三.3")));
}
