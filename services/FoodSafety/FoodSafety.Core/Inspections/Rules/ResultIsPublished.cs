using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Rules;

/// <summary>
/// Results are open (一公开, 七): every inspection that was done is published at once, with what failed and whether it was put
/// right - never with the notes, the inspectors or a number of anybody.
/// </summary>
public static class ResultIsPublished
{
    private const string Id = "foodsafety.inspection.published";

    /// <summary>The entry, with the rule; null before there is a result.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static (PublishedInspection Entry, Finding Finding)? Of(InspectionCase inspection) => inspection is { Result: { } result, OnSite: { } onSite }
        ? (new PublishedInspection(
                inspection.Id,
                inspection.OperatorId,
                inspection.Kind,
                onSite.On,
                result,
                [.. inspection.Items.Where(i => i.Finding == ItemFinding.Fails).Select(i => i.Number).Order()],
                inspection.RectifyBy,
                inspection.Rectified),
            new Finding(Id, Texts.Point("七"), "检查结果依法公开", "The result is published", [FactText.Day("inspected_on", onSite.On)]))
        : null;
}
