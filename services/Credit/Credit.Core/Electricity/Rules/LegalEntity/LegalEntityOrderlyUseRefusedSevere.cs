using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Refusing the orderly-use scheme or a load agreement is severe dishonesty of a legal entity (严重失信), Art. 12(三)11.</summary>
public static class LegalEntityOrderlyUseRefusedSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.orderly-use-refused.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">A refusal.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.11")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not OrderlyUseRefused ? null : act.Found(
            Id,
            Regulation.Article(12, "三.11"),
            "社会法人用户拒绝履行有序用电方案或负荷避让协议,属严重失信。",
            "Orderly-use scheme or load agreement refused by a legal entity: severe dishonesty.");
}
