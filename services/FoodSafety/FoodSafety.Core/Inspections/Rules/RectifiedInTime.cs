using Quzhou.FoodSafety.Core.Inspections.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Rules;

/// <summary>What was found is put right by the day ordered, and a re-check sees to it (七); an order may give so many days at most.</summary>
public static class RectifiedInTime
{
    private const string Id = "foodsafety.inspection.rectification";

    /// <summary>Last day that an order of a day may give.</summary>
    public static DateOnly Latest(DateOnly orderedOn) => orderedOn.AddDays(InspectionParameters.LongestRectificationDays.On(orderedOn).Value);

    /// <summary>Finding of the order.</summary>
    public static Finding Order(DateOnly orderedOn, DateOnly rectifyBy) => new(
        Id, Texts.Point("七"), $"责令于{FactText.Iso(rectifyBy)}前整改到位", $"To be put right by {FactText.Iso(rectifyBy)}",
        [FactText.Day("ordered_on", orderedOn), FactText.Day("rectify_by", rectifyBy)], InspectionParameters.LongestRectificationDays.Describe(orderedOn));

    /// <summary>Finding when the day has passed and nothing shows that all is put right, else null. The last day itself is in time.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static Finding? Overdue(InspectionCase inspection, DateOnly on) => inspection is { Stage: InspectionStage.Rectifying, RectifyBy: { } by } && on > by
        ? new Finding(Id, Texts.Point("七"), $"整改期限{FactText.Iso(by)}已过,尚未复查确认整改到位", $"The day {FactText.Iso(by)} has passed, and no re-check found all put right", [FactText.Day("rectify_by", by), FactText.Day("on", on)])
        : null;

    /// <summary>Finding of a re-check.</summary>
    public static Finding Rechecked(bool rectified, DateOnly rectifyBy, DateOnly on) => new(
        Id,
        Texts.Point("七"),
        (rectified, on <= rectifyBy) switch
        {
            (true, true) => "复查合格,按期整改到位",
            (true, false) => "复查合格,逾期后整改到位",
            _ => "复查不合格,尚未整改到位",
        },
        (rectified, on <= rectifyBy) switch
        {
            (true, true) => "Put right in time",
            (true, false) => "Put right, after the day ordered",
            _ => "Not put right",
        },
        [FactText.Day("rectify_by", rectifyBy), FactText.Day("rechecked_on", on)]);
}
