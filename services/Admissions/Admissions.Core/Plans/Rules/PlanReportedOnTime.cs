using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>A plan is reported to the city's education bureau by the day the notice sets (上报), 三(二).</summary>
public static class PlanReportedOnTime
{
    /// <summary>Finding when it was reported later, else null.</summary>
    [Rule("admissions.plan.reported-until", Texts.Enrolment, 0, Part = "三", Item = "二")]
    public static Finding? Check(DateOnly reportedOn)
    {
        var until = PlanParameters.ReportedUntil.On(reportedOn).Value;
        return reportedOn <= until
            ? null
            : new Finding(
                "admissions.plan.reported-until",
                Texts.Section("三", "二"),
                $"招生计划应于{until:yyyy-MM-dd}前上报市教育局",
                $"A plan is reported to the city's education bureau by {until:yyyy-MM-dd}",
                [new("reported_on", $"{reportedOn:yyyy-MM-dd}")],
                PlanParameters.ReportedUntil.Describe(reportedOn));
    }
}
