using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>A school admits within its plan and never beyond it (不得突破招生计划), 三(六).</summary>
public static class PlanNeverExceeded
{
    /// <summary>Finding when more are placed than the plan has places, else null.</summary>
    [Rule("admissions.plan.never-exceeded", Texts.Enrolment, 0, Part = "三", Item = "六")]
    public static Finding? Check(int seats, int placed) => placed <= seats
        ? null
        : new Finding(
            "admissions.plan.never-exceeded",
            Texts.Section("三", "六"),
            "录取人数突破招生计划",
            "More are placed than the plan has places",
            [new("seats", $"{seats}"), new("placed", $"{placed}")]);
}
