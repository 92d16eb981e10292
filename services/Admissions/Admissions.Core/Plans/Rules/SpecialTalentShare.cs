using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>Special talents take at most 5% of the plan (特长生录取人数), 三(三)3.</summary>
public static class SpecialTalentShare
{
    /// <summary>Finding when a plan gives them more, else null.</summary>
    [Rule("admissions.special.share", Texts.Enrolment, 0, Part = "三", Item = "三.3")]
    public static Finding? Check(SeatPlan plan, DateOnly on) =>
        (long)plan.SpecialTalentSeats * 100 <= (long)plan.Seats * PlanParameters.SpecialTalentPercent.On(on).Value
            ? null
            : new Finding(
                "admissions.special.share",
                Texts.Section("三", "三.3"),
                $"特长生名额应控制在招生计划数的{PlanParameters.SpecialTalentPercent.On(on).Value}%以内",
                $"Special talents take at most {PlanParameters.SpecialTalentPercent.On(on).Value}% of the plan",
                [new("seats", $"{plan.Seats}"), new("special_talent_seats", $"{plan.SpecialTalentSeats}")],
                PlanParameters.SpecialTalentPercent.Describe(on));
}
