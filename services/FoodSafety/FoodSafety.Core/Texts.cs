using Quzhou.Law;

namespace Quzhou.FoodSafety.Core;

/// <summary>The texts that food safety rests on.</summary>
public static class Texts
{
    /// <summary>Food-safety work of 2018 (2018年衢州市食品安全工作要点).</summary>
    public const string FoodSafety2018 = "衢政办发〔2018〕26号";

    /// <summary>A numbered point, as printed: 七, 二十一.</summary>
    public static Citation Point(string number) => new(FoodSafety2018, 0, Item: number);
}
