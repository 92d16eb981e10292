using Quzhou.FoodSafety.Core.Inspections.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Rules;

/// <summary>Who was drawn inspects, and enough of them are on the spot (七); the text gives no number, see <c>docs/decisions/0083</c>.</summary>
public static class InspectorsOnSite
{
    private const string Id = "foodsafety.inspection.inspectors";

    /// <summary>Finding when somebody else, or too few, went; null when all is in order.</summary>
    /// <param name="named">Who was drawn or assigned; empty for an inspection planned by name, which names nobody.</param>
    /// <param name="present">Who was on the spot.</param>
    /// <param name="on">Day of the inspection; governs.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static Finding? Check(IReadOnlyList<string> named, IReadOnlyList<string> present, DateOnly on)
    {
        var needed = InspectionParameters.InspectorsOnSite.On(on).Value;
        var distinct = present.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct(StringComparer.Ordinal).ToList();
        Fact[] facts = [FactText.Number("present", distinct.Count), FactText.Number("needed", needed)];
        if (distinct.Count < needed)
            return new Finding(Id, Texts.Point("七"), $"现场检查人员不足{needed}名", $"Fewer than {needed} inspectors on the spot", facts, InspectionParameters.InspectorsOnSite.Describe(on));
        return named.Count > 0 && distinct.Exists(p => !named.Contains(p, StringComparer.Ordinal))
            ? new Finding(Id, Texts.Point("七"), "现场检查人员不是抽取或指派的人员", "An inspector on the spot was neither drawn nor assigned", facts)
            : null;
    }
}
