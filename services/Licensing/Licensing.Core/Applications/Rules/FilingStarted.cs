using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>
/// The filing of imported cosmetics begins only when the state's authority has started it (主文四(二)): no day is printed, so it is
/// open from the day that the authority's guide for it is in force.
/// </summary>
public static class FilingStarted
{
    /// <summary>Serial of the item that waits for the state's authority.</summary>
    public const int ImportedCosmetics = 5;

    /// <summary>Finding while the filing has not begun, else null.</summary>
    [Rule("licensing.filing.started", Texts.Separation, 0, Part = "四", Item = "二")]
    public static Finding? Check(CatalogueItem item, Guide? guide, DateOnly on) =>
        item.Serial != ImportedCosmetics || (guide is not null && guide.EffectiveFrom <= on)
            ? null
            : new Finding(
                "licensing.filing.started",
                Texts.Plan("四", "二"),
                "该项备案须待国家主管部门落实试点并公布办理指南后实施",
                "This filing begins when the state's authority has started it and the guide is published",
                [FactText.Number("serial", item.Serial), FactText.Day("on", on)]);
}
