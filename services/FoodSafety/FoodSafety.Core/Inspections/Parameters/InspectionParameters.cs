using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Parameters;

/// <summary>
/// Numbers of inspections that the text leaves open (七): choices of this product, dated so that the office can change them;
/// <c>docs/decisions/0083</c>.
/// </summary>
public static class InspectionParameters
{
    /// <summary>Inspectors on the spot, at least: two.</summary>
    public static readonly DatedParameter<int> InspectorsOnSite = new(
        "foodsafety.inspection.inspectors", "inspectors", new DatedRow<int>(Texts.InForce, 2, Texts.Point("七")));

    /// <summary>How many of a class are drawn when the share gives no whole number: up, so that no share is undercut.</summary>
    public static readonly DatedParameter<DrawRounding> Rounding = new(
        "foodsafety.inspection.rounding", "rounding", new DatedRow<DrawRounding>(Texts.InForce, DrawRounding.Up, Texts.Point("七")));

    /// <summary>Days that an order to rectify gives at most.</summary>
    public static readonly DatedParameter<int> LongestRectificationDays = new(
        "foodsafety.inspection.rectification", "days", new DatedRow<int>(Texts.InForce, 90, Texts.Point("七")));
}
