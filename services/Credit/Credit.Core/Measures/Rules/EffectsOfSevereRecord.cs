using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>What a severe record on the platform affects elsewhere (严重失信不良记录的影响), Art. 23; information, not a decision.</summary>
public static class EffectsOfSevereRecord
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.severe-effects";

    /// <summary>The finding at the severe level, else null.</summary>
    [Rule(Id, Regulation.Document, 23)]
    public static Finding? Find(CreditLevel level) => level == CreditLevel.DishonestSevere
        ? new Finding(Id, Regulation.Article(23), "严重失信记录将影响出行、信贷、就业、优惠政策、高消费、业绩考核和综合评价。", "A severe record affects travel, credit, employment, preferential policies, consumption and assessments.")
        : null;
}
