using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Parameters;

/// <summary>Which items of the reform catalogue permit food businesses, and of which kinds (附件1); see <c>docs/decisions/0082</c>.</summary>
public static class PermitItems
{
    /// <summary>First day of the plan that prints the catalogue.</summary>
    private static readonly DateOnly Issued = new(2018, 4, 13);

    /// <summary>Serial 6: small workshops, caterers and shops, by filing.</summary>
    public const int SmallFoodBusinesses = 6;

    /// <summary>Serial 69: food production.</summary>
    public const int FoodProduction = 69;

    /// <summary>Serial 70: food trade, which the item does not tell apart into sale and catering.</summary>
    public const int FoodTrade = 70;

    /// <summary>Kinds by serial; both zones print the same serials.</summary>
    public static readonly DatedParameter<IReadOnlyDictionary<int, IReadOnlyList<OperatorKind>>> Kinds = new(
        "foodsafety.permit.kinds",
        "kinds by serial",
        new DatedRow<IReadOnlyDictionary<int, IReadOnlyList<OperatorKind>>>(
            Issued,
            new Dictionary<int, IReadOnlyList<OperatorKind>>
            {
                [SmallFoodBusinesses] = [OperatorKind.SmallAndStall],
                [FoodProduction] = [OperatorKind.Producer],
                [FoodTrade] = [OperatorKind.Market, OperatorKind.Caterer, OperatorKind.Canteen, OperatorKind.OnlineSeller, OperatorKind.VendingMachine],
            },
            Texts.Catalogue()));
}
