using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>Banks and authorities review a dishonest user strictly (严格审核条件), Art. 21(四).</summary>
public static class StrictReview
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.strict-review";

    /// <summary>The finding when the level asks for it, else null.</summary>
    [Rule(Id, Regulation.Document, 21, Item = "四")]
    public static Finding? Find(CreditLevel level) => level switch
    {
        >= CreditLevel.DishonestHeavier => new(Id, Regulation.Article(21, "四"), "较重或严重失信,信贷、审批和招投标严格审核。", "Heavier or severe dishonesty: credit, approvals and tenders are reviewed strictly."),
        CreditLevel.DishonestGeneral => new(Id, Regulation.Article(21, "四"), "失信信息作为信贷、审批和招投标的依据。", "The dishonesty is a basis for credit, approvals and tenders."),
        _ => null,
    };
}
