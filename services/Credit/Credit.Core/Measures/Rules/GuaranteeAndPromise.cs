using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>A dishonest user gives a guarantee and a credit promise, which is published (有效担保、信用承诺), Art. 21(一).</summary>
public static class GuaranteeAndPromise
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.guarantee-and-promise";

    /// <summary>The finding when the level asks for it, else null.</summary>
    [Rule(Id, Regulation.Document, 21, Item = "一")]
    public static Finding? Find(CreditLevel level) => level >= CreditLevel.DishonestGeneral
        ? new Finding(Id, Regulation.Article(21, "一"), "失信用户须提供有效担保并作出信用承诺,承诺予以公示。", "A dishonest user has to give a guarantee and a credit promise, which is published.")
        : null;
}
