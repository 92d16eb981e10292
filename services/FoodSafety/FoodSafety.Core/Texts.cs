using Quzhou.Law;

namespace Quzhou.FoodSafety.Core;

/// <summary>The texts that food safety rests on.</summary>
public static class Texts
{
    /// <summary>Food-safety work of 2018 (2018年衢州市食品安全工作要点).</summary>
    public const string FoodSafety2018 = "衢政办发〔2018〕26号";

    /// <summary>Projects for the people's livelihood of 2018 (2018年市政府民生实事项目).</summary>
    public const string Livelihood2018 = "衢政办发〔2018〕31号";

    /// <summary>Plan for separating licences from business permits; its annex 1 names the items that permit food businesses.</summary>
    public const string Separation = "衢政办发〔2018〕24号";

    /// <summary>First day of the food-safety text: the day of its issue, see <c>docs/decisions/0082</c>.</summary>
    public static readonly DateOnly InForce = new(2018, 4, 25);

    /// <summary>First day of the livelihood projects: the day of their issue.</summary>
    public static readonly DateOnly LivelihoodInForce = new(2018, 5, 2);

    /// <summary>A numbered point, as printed: 七, 二十一.</summary>
    public static Citation Point(string number) => new(FoodSafety2018, 0, Item: number);

    /// <summary>A numbered project of the livelihood projects, as printed: 十.</summary>
    public static Citation Project(string number) => new(Livelihood2018, 0, Item: number);

    /// <summary>The catalogue of reformed items (附件1).</summary>
    public static Citation Catalogue() => new(Separation, 0, Part: "附件1");
}
