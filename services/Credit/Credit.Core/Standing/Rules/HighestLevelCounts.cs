using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Standing.Rules;

/// <summary>A subject has one level, that of its most severe record that counts (失信级别), Art. 8.</summary>
public static class HighestLevelCounts
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.standing.highest-level";

    /// <summary>The level that follows from the most severe counting record.</summary>
    [Rule(Id, Regulation.Document, 8)]
    public static (CreditLevel Level, Finding Finding) Find(DishonestyLevel highest)
    {
        var (level, zh) = highest switch
        {
            DishonestyLevel.General => (CreditLevel.DishonestGeneral, "一般失信"),
            DishonestyLevel.Heavier => (CreditLevel.DishonestHeavier, "较重失信"),
            DishonestyLevel.Severe => (CreditLevel.DishonestSevere, "严重失信"),
            _ => throw new ArgumentOutOfRangeException(nameof(highest), highest, "Not one of the three levels of Art. 8."),
        };
        return (level, new Finding(Id, Regulation.Article(8), $"计入等级的记录中最重者为{zh},等级随之。", $"The most severe record that counts is {highest}: that is the level."));
    }
}
