using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Guides.Rules;

/// <summary>A guide is for an item that takes applications (主文四(四)、衢公办〔2018〕14号二(三):一事一指南).</summary>
public static class GuideForItem
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.guide.item";

    /// <summary>Finding when the item takes no applications or is not printed, else null.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "四")]
    public static Finding? Check(CatalogueItem item) => item.IsPrinted && item.Mode != ReformMode.Cancelled
        ? null
        : new Finding(
            Id, Texts.Plan("四", "四"), "该事项不受理申请,不编制办事指南", "This item takes no applications and has no guide", [FactText.Number("serial", item.Serial)]);
}
