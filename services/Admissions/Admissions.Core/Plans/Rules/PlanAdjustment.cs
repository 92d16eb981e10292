using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>An approved plan is changed in a special case only, and with the approval of the city's education bureau (计划调整), 三(六).</summary>
public static class PlanAdjustment
{
    /// <summary>Finding of a change that is approved.</summary>
    [Rule("admissions.plan.adjusted", Texts.Enrolment, 0, Part = "三", Item = "六")]
    public static Finding Approved(SeatPlan before, SeatPlan after) => new(
        "admissions.plan.adjusted",
        Texts.Section("三", "六"),
        "招生计划调整经市教育局批准",
        "The change of the plan is approved by the city's education bureau",
        [
            new("seats_before", $"{before.Seats}"),
            new("seats_after", $"{after.Seats}"),
            new("quota_seats_after", $"{after.QuotaSeats}"),
            new("special_talent_seats_after", $"{after.SpecialTalentSeats}"),
        ]);
}
