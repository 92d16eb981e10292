using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides.Rules;

namespace Quzhou.Licensing.Core.Guides;

/// <summary>Publishing the guides of the authorities (公布办事指南): one for each item, versioned and dated.</summary>
public static class GuideDecisions
{
    private const int MaxDays = 365;

    /// <summary>Publishes a guide, or refuses to with what it lacks. Version and author are set here.</summary>
    /// <param name="item">Item.</param>
    /// <param name="draft">Guide to publish; its version and <c>Published</c> are ignored.</param>
    /// <param name="earlier">Latest version of the item's guide; null when there is none.</param>
    /// <param name="act">Who publishes it, and when.</param>
    public static Outcome<Guide> Publish(CatalogueItem item, Guide draft, Guide? earlier, Act act)
    {
        if (draft.Promised.Days is < 1 or > MaxDays || draft.Statutory is { Days: < 1 or > MaxDays } || draft.Visits < 0)
            return new Outcome<Guide>.NotAllowed(NotAllowedReason.WrongNumber, $"时限应为1至{MaxDays}日,次数不得为负。", $"A term is 1 to {MaxDays} days, and visits are not negative.");
        if (draft.EffectiveFrom < act.On || (earlier is not null && draft.EffectiveFrom <= earlier.EffectiveFrom))
            return new Outcome<Guide>.NotAllowed(NotAllowedReason.WrongDay, "施行日期不得早于公布之日,并应晚于前一版本。", "It comes into force when it is published or later, and after the earlier version.");
        var guide = draft with { Zone = item.Zone, Serial = item.Serial, Version = (earlier?.Version ?? 0) + 1, Published = act };
        var findings = new[] { GuideForItem.Check(item), GuideElements.Check(guide, item.Mode), NoCatchAll.Check(guide), PromiseWithinStatutory.Check(guide) }
            .OfType<Finding>().ToList();
        return findings.Count > 0 ? new Outcome<Guide>.Refused(guide, findings) : new Outcome<Guide>.Granted(guide, [GuideElements.Published(guide)]);
    }

    /// <summary>The version in force on a day; null when none is.</summary>
    public static Guide? InForce(IEnumerable<Guide> versions, Zone zone, int serial, DateOnly on) =>
        versions.Where(g => g.Zone == zone && g.Serial == serial && g.EffectiveFrom <= on).MaxBy(g => g.Version);
}
