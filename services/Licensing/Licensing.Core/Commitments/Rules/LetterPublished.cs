using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>The authority makes a letter for each item (附件2第六条); the route is open from the day that the letter is published (主文四(三)).</summary>
public static class LetterPublished
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.letter.published";

    /// <summary>Finding while no letter is in force for the item, else null.</summary>
    [Rule(Id, Texts.Separation, 6, Part = Texts.Commitment)]
    public static Finding? Check(CatalogueItem item, LetterTemplate? template, DateOnly on) =>
        template is not null && template.Serial == item.Serial && template.EffectiveFrom <= on
            ? null
            : new Finding(
                Id,
                Texts.CommitmentArticle(6),
                "该事项的告知承诺书尚未公布,按一般程序办理",
                "No letter of commitment is published for this item yet; the ordinary route is open",
                [FactText.Number("serial", item.Serial), FactText.Day("on", on)]);
}
