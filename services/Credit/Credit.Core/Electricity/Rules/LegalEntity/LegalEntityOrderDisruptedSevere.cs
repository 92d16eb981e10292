using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Disrupting the order of the power company so that work cannot go on is severe dishonesty of a legal entity (严重失信), Art. 12(三)12.</summary>
public static class LegalEntityOrderDisruptedSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.order-disrupted.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">A disruption.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.12")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not OrderDisrupted ? null : act.Found(
            Id,
            Regulation.Article(12, "三.12"),
            "社会法人用户扰乱供电企业秩序,致其无法正常工作,属严重失信。",
            "Order of the power company disrupted so that work could not go on by a legal entity: severe dishonesty.");
}
