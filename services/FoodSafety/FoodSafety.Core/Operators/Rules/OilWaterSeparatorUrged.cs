using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Rules;

/// <summary>Catering services are urged to install oil-water separators (积极推行, 八): advice, never a ground for a sanction.</summary>
public static class OilWaterSeparatorUrged
{
    private const string Id = "foodsafety.oil-water-separator";

    /// <summary>Advice for a catering service without one, else null.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    public static Finding? Check(OperatorKind kind, Facilities facilities) =>
        kind is OperatorKind.Caterer or OperatorKind.Canteen && !facilities.OilWaterSeparator
            ? new Finding(Id, Texts.Point("八"), "提倡安装油水分离装置,尚未安装", "An oil-water separator is urged, and none is installed", [new("kind", kind.ToString())])
            : null;
}
