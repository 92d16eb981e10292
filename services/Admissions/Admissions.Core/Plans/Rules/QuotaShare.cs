using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>The named schools, and those a county names, give at least 65% of the plan as quotas (指令性计划指标), 三(三)2.</summary>
public static class QuotaShare
{
    /// <summary>Whether a school has to.</summary>
    public static bool Applies(string schoolName, bool namedByCounty, DateOnly on) =>
        namedByCounty || PlanParameters.QuotaSchools.On(on).Value.Contains(schoolName, StringComparer.Ordinal);

    /// <summary>Fewest quota places of a plan: the share rounded up, since anything less is below it.</summary>
    public static int Fewest(int seats, DateOnly on) => (int)((long)seats * PlanParameters.QuotaPercent.On(on).Value + 99) / 100;

    /// <summary>Finding when a school that has to gives fewer, else null.</summary>
    [Rule("admissions.quota.share", Texts.Enrolment, 0, Part = "三", Item = "三.2")]
    public static Finding? Check(SeatPlan plan, string schoolName, bool namedByCounty, DateOnly on) =>
        !Applies(schoolName, namedByCounty, on) || plan.QuotaSeats >= Fewest(plan.Seats, on)
            ? null
            : new Finding(
                "admissions.quota.share",
                Texts.Section("三", "三.2"),
                $"指标分配名额应不少于{Fewest(plan.Seats, on)}名",
                $"At least {Fewest(plan.Seats, on)} places are given as quotas",
                [new("seats", $"{plan.Seats}"), new("quota_seats", $"{plan.QuotaSeats}")],
                PlanParameters.QuotaPercent.Describe(on));
}
