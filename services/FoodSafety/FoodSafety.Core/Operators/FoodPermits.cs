namespace Quzhou.FoodSafety.Core.Operators;

/// <summary>
/// Items of the reform catalogue that are about food (食品类审批事项) and the kinds of operators that each may be for; see
/// docs/decisions/0088-permits-and-kinds.md.
/// </summary>
public static class FoodPermits
{
    /// <summary>Registration of small workshops, small caterers and small shops (食品小作坊、小餐饮店、小食杂店登记), item 6.</summary>
    public const int SmallRegistration = 6;

    /// <summary>Food production permit (食品生产许可), item 69.</summary>
    public const int Production = 69;

    /// <summary>Food business permit (食品经营许可), item 70.</summary>
    public const int Business = 70;

    private static readonly OperatorKind[] Business70 =
        [OperatorKind.Market, OperatorKind.Caterer, OperatorKind.Canteen, OperatorKind.OnlineSeller, OperatorKind.VendingMachine];

    /// <summary>Kinds that an item may be for; empty for an item that is not about food.</summary>
    /// <param name="serial">Item of the catalogue, 1 to 98.</param>
    public static IReadOnlyList<OperatorKind> KindsOf(int serial) => serial switch
    {
        SmallRegistration => [OperatorKind.SmallAndStall],
        Production => [OperatorKind.Producer],
        Business => Business70,
        _ => [],
    };
}
