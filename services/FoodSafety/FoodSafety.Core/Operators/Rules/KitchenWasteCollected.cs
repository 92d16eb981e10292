using Quzhou.FoodSafety.Core.Operators.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Rules;

/// <summary>Kitchen waste of large and medium catering services in a county's main urban area goes to central collection (八).</summary>
public static class KitchenWasteCollected
{
    private const string Id = "foodsafety.kitchen-waste.collected";

    /// <summary>Whether an operator counts for the share, and whether its waste is collected. A catering service of unknown size does not count, and the finding says so.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    public static CountedFor Of(OperatorKind kind, Facilities facilities, DateOnly on)
    {
        var catering = kind == OperatorKind.Caterer || (kind == OperatorKind.Canteen && KitchenWasteParameters.CanteensCount.On(on).Value);
        // Sizes are numbered from large to small.
        var inScope = catering && facilities.MainUrbanArea && facilities.Size is { } size && size <= KitchenWasteParameters.SmallestSize.On(on).Value;
        var met = inScope && facilities.KitchenWasteCollected;
        var (zh, en) = (catering, facilities, inScope, met) switch
        {
            (false, _, _, _) => ("不属于餐饮服务单位,不计", "No catering service: does not count"),
            (_, { MainUrbanArea: true, Size: null }, _, _) => ("餐饮规模未登记,暂不计", "Its size is not known: does not count yet"),
            (_, _, false, _) => ("不属于主城区大中型餐饮服务单位,不计", "Not large or medium in the main urban area: does not count"),
            (_, _, _, true) => ("餐厨废弃物已进入集中收集处置体系", "Its kitchen waste is collected centrally"),
            _ => ("餐厨废弃物未进入集中收集处置体系", "Its kitchen waste is not collected centrally"),
        };
        return new CountedFor(inScope, met, new Finding(Id, Texts.Point("八"), zh, en,
            [new("kind", kind.ToString()), new("size", facilities.Size?.ToString() ?? "unknown"), new("main_urban_area", $"{facilities.MainUrbanArea}")],
            KitchenWasteParameters.SmallestSize.Describe(on)));
    }
}
