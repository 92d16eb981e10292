using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Persistence;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
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
        : guide is not null ? Published(item, guide) : PoliceLetters.InForce(item.Serial, on);

    private static LetterTemplate Published(CatalogueItem item, GuideRow guide)
    {
        var content = guide.ReadContent();
        return new LetterTemplate(
            guide.Id,
            item.Serial,
            guide.Edition,
            guide.PublishedOn!.Value,
            item.Name,
            $"guides/{guide.Id}",
            [.. content.Grounds.Select(ground => new LegalGround(ground, "", ""))],
            [.. content.Conditions],
            [.. content.Materials.Select((m, i) => new LetterMaterial(i + 1, m.Name, m.Form, m.MustHave, m.MustHave))]);
    }
}
