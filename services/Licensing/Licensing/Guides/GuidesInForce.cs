using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
using DayUnit = Quzhou.Licensing.Core.Guides.DayUnit;
using Guide = Quzhou.Licensing.Core.Guides.Guide;
using GuideMaterial = Quzhou.Licensing.Core.Guides.GuideMaterial;
using TimeLimit = Quzhou.Licensing.Core.Guides.TimeLimit;

namespace Quzhou.Licensing;

/// <summary>Guides as the Core goes by them.</summary>
internal static class GuidesInForce
{
    /// <summary>The published guide of an item; null when its authority published none.</summary>
    internal static Task<GuideRow?> GuideInForceAsync(this LicensingDb db, CatalogueItem item, CancellationToken cancellation) =>
        db.Guides.AsNoTracking().SingleOrDefaultAsync(g => g.Zone == item.Zone && g.Serial == item.Serial && g.State == GuideState.Published, cancellation);

    /// <summary>A guide as it stands, or as it would stand from a day.</summary>
    internal static Guide ToCore(this GuideRow row)
    {
        var content = row.ReadContent();
        return content.ToCore(row.Id, row.Zone, row.Serial, row.Edition, new Act(row.PublishedBy ?? "", row.PublishedOn ?? default));
    }

    internal static Guide ToCore(this GuideContent content, Guid id, Core.Catalogue.Zone zone, int serial, int edition, Act published) => new(
        id,
        zone,
        serial,
        edition,
        published.On,
        content.Grounds,
        content.Scope,
        content.Conditions,
        [.. content.Materials.Select(m => new GuideMaterial(m.Name, m.Form))],
        content.Steps,
        content.Promised.ToCore(),
        content.Statutory?.ToCore(),
        content.Visits,
        content.RightsAndDuties,
        content.NamedApprover,
        content.Standards,
        published);

    internal static TimeLimit ToCore(this V1.TimeLimit limit) => new(limit.Days, (DayUnit)(int)limit.Unit);
}
