using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Parameters;

/// <summary>Whose kitchen waste counts for the share of point 八; see <c>docs/decisions/0082</c>.</summary>
public static class KitchenWasteParameters
{
    /// <summary>Smallest size that counts: medium (大中型).</summary>
    public static readonly DatedParameter<CateringSize> SmallestSize = new(
        "foodsafety.kitchen-waste.smallest-size", "size", new DatedRow<CateringSize>(Texts.InForce, CateringSize.Medium, Texts.Point("八")));

    /// <summary>True when canteens count beside caterers; the text says catering services and names no kind.</summary>
    public static readonly DatedParameter<bool> CanteensCount = new(
        "foodsafety.kitchen-waste.canteens-count", "yes or no", new DatedRow<bool>(Texts.InForce, true, Texts.Point("八")));
}
