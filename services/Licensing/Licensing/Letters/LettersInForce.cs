using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
using LetterMaterial = Quzhou.Licensing.Core.Commitments.LetterMaterial;
using ReformMode = Quzhou.Licensing.Core.Catalogue.ReformMode;

namespace Quzhou.Licensing;

/// <summary>
/// The letters of commitment in force (告知承诺书格式文本), annex 2 Art. 6: what the authority published as the guide of a commitment item,
/// and before that the letters of the police that the gazette prints.
/// </summary>
internal static class LettersInForce
{
    /// <summary>The letter of an item on a day; null when none is published, or the item is no commitment item.</summary>
    internal static LetterTemplate? Of(CatalogueItem item, GuideRow? guide, DateOnly on) => item.Mode != ReformMode.Commitment
        ? null
        : LetterTemplates.InForce(guide is null ? [] : [guide.ReadContent().ToLetter(item, guide.Id, guide.Edition, guide.PublishedOn!.Value)], item.Serial, on);

    /// <summary>What a guide of a commitment item says, as the letter that it publishes; the printed letter of an item is its version 1.</summary>
    internal static LetterTemplate ToLetter(this GuideContent content, CatalogueItem item, Guid guideId, int edition, DateOnly effectiveFrom)
    {
        var printed = LetterTemplates.Printed.Count(t => t.Serial == item.Serial);
        return new LetterTemplate(
            guideId,
            item.Serial,
            edition + printed,
            effectiveFrom,
            item.Name,
            $"guides/{guideId}",
            [.. content.Grounds.Select(ground => new LegalGround(ground, "", ""))],
            [.. content.Conditions],
            [.. content.Materials.Select((m, i) => new LetterMaterial(i + 1, m.Name, m.Form, m.MustHave, m.MustHave))]);
    }
}
