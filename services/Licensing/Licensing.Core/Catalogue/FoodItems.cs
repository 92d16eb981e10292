namespace Quzhou.Licensing.Core.Catalogue;

/// <summary>What a food business does (食品生产经营类别).</summary>
public enum FoodActivity
{
    /// <summary>Small workshop, small eatery or small grocery (小作坊、小餐饮店、小食杂店), serial 6.</summary>
    SmallBusiness = 1,

    /// <summary>Food production (食品生产), serial 69.</summary>
    Production = 2,

    /// <summary>Food sale and catering (食品经营), serial 70.</summary>
    Operation = 3,
}

/// <summary>
/// Items whose permits food safety supervises (涉及食品安全监管的事项): their grants and ends are told to it. Salt works (64), grain
/// purchase (55), feed (48) and public hygiene (25) have supervisors of their own.
/// </summary>
public static class FoodItems
{
    /// <summary>What the holder of the item does; null when the item is not one of food.</summary>
    public static FoodActivity? ActivityOf(int serial) => serial switch
    {
        6 => FoodActivity.SmallBusiness,
        69 => FoodActivity.Production,
        70 => FoodActivity.Operation,
        _ => null,
    };
}
