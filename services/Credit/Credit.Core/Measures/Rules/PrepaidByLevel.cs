using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>A heavier or severe user may be settled in advance (全额预结算), Art. 21(二); the power company decides.</summary>
public static class PrepaidByLevel
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.prepaid";

    /// <summary>Whether the level allows it, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 21, Item = "二")]
    public static (bool Allowed, Finding Finding) Find(CreditLevel level) => level >= CreditLevel.DishonestHeavier
        ? (true, new Finding(Id, Regulation.Article(21, "二"), "较重或严重失信,可改为全额预结算。", "Heavier or severe dishonesty: settlement in advance is allowed."))
        : (false, new Finding(Id, Regulation.Article(21, "二"), "信用等级未达较重失信,不得改为全额预结算。", "Below heavier dishonesty settlement in advance is not allowed."));
}
