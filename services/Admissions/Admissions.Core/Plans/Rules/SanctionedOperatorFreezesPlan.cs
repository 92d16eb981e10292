using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>
/// The plan of a private school is part of the local plan (三(七)), and a severe record touches an operator's market
/// access and permits (衢发改发〔2018〕23号第二十三条): while its operator is jointly punished the plan is frozen for
/// review. A public school has no operator in this sense and is never touched.
/// </summary>
public static class SanctionedOperatorFreezesPlan
{
    /// <summary>Finding when the plan is frozen, else null.</summary>
    [Rule("admissions.plan.sanctioned-operator", Texts.Enrolment, 0, Part = "三", Item = "七")]
    [Rule("admissions.plan.sanctioned-operator", Texts.ElectricityCredit, 23)]
    public static Finding? Check(HighSchool school, IReadOnlyList<Fact>? operatorPunishment) =>
        school.Ownership == Ownership.Private && operatorPunishment is not null
            ? new Finding(
                "admissions.plan.sanctioned-operator",
                Texts.Section("三", "七"),
                "民办学校举办者正受联合惩戒,招生计划冻结待复核",
                "The operator of the private school is under joint punishment; its plan is frozen for review",
                operatorPunishment)
            : null;
}
