using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>A plan is carried out only once it is approved (三(二)).</summary>
public static class PlanNeedsApproval
{
    /// <summary>Finding when no approved plan of the year is there, else null.</summary>
    [Rule("admissions.plan.approved-first", Texts.Enrolment, 0, Part = "三", Item = "二")]
    public static Finding? Check(bool approved, int year) => approved
        ? null
        : new Finding("admissions.plan.approved-first", Texts.Section("三", "二"), $"该校{year}年招生计划尚未批准", $"The school has no approved plan for {year}", [new("year", $"{year}")]);

    /// <summary>Finding of an approval.</summary>
    public static Finding Granted(int year) => new(
        "admissions.plan.approved-first", Texts.Section("三", "二"), $"{year}年招生计划已批准,可以组织实施", $"The plan for {year} is approved and may be carried out", [new("year", $"{year}")]);
}
