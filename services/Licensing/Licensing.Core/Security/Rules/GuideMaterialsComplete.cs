using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>The materials of the guide are handed in, the valuation only where state-owned assets are put in (指南三(一)1至7).</summary>
public static class GuideMaterialsComplete
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.materials";

    /// <summary>A finding for each material that is missing, all at once.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideMaterials, Item = "一")]
    public static IReadOnlyList<Finding> Check(SecurityCompanyFiling filing) =>
    [
        .. SecurityCompanyGuide.Materials
            .Where(m => m.Material != GuideMaterial.StateAssetValuation || filing.StateOwnedAssets)
            .Where(m => !filing.Materials.Contains(m.Material))
            .Select(m => new Finding(Id, m.Citation, $"缺少材料:{m.NameZh}", $"A material is missing: {m.Material}", [new Fact("material", m.Material.ToString())])),
    ];
}
