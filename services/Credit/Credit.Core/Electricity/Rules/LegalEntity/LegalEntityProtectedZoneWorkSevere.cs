using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Unlawful work in a protected zone, with dissuasion and handling refused, is severe dishonesty of a legal entity (严重失信), Art. 12(三)10.</summary>
public static class LegalEntityProtectedZoneWorkSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.protected-zone-work.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">Work in a protected zone.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.10")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not ProtectedZoneWork { RefusedToStop: true } ? null : act.Found(
            Id,
            Regulation.Article(12, "三.10"),
            "社会法人用户在电力设施保护范围内违章作业,且不听劝阻、不受处理,属严重失信。",
            "Unlawful work in a protected zone, with dissuasion and handling refused by a legal entity: severe dishonesty.");
}
