using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Rules;

/// <summary>The result follows from the items of the published checklist, not from anybody's judgement (七); <c>docs/decisions/0083</c>.</summary>
public static class ResultFollowsItems
{
    private const string Id = "foodsafety.inspection.result";

    /// <summary>A key item that fails fails the inspection; any other has to be put right; none passes it.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static (InspectionResult Result, Finding Finding) Of(Checklist checklist, IReadOnlyList<ItemResult> items)
    {
        var failed = items.Where(i => i.Finding == ItemFinding.Fails).Select(i => i.Number).Order().ToList();
        var key = checklist.Items.Where(i => i.Key).Select(i => i.Number).Intersect(failed).Order().ToList();
        Fact[] facts =
        [
            new("checklist", $"{checklist.Kind} v{checklist.Version}"), FactText.Day("checklist_from", checklist.EffectiveFrom),
            new("failed_items", string.Join(' ', failed)), new("failed_key_items", string.Join(' ', key)),
        ];
        return (failed.Count, key.Count) switch
        {
            (0, _) => (InspectionResult.Passed, new Finding(Id, Texts.Point("七"), "各项均符合,检查合格", "Every item conforms: passed", facts)),
            (_, 0) => (InspectionResult.Rectify, new Finding(Id, Texts.Point("七"), $"{failed.Count}项不符合,限期整改", $"{failed.Count} items do not conform: to be put right", facts)),
            _ => (InspectionResult.Failed, new Finding(Id, Texts.Point("七"), $"重点项{key.Count}项不符合,检查不合格", $"{key.Count} key items do not conform: failed", facts)),
        };
    }
}
