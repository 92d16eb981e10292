using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>A cancelled item takes no application, and one that the gazette does not print cannot be named (主文四(一)).</summary>
public static class ItemTakesApplications
{
    /// <summary>Finding when the item takes no application, else null.</summary>
    [Rule("licensing.item.takes-applications", Texts.Separation, 0, Part = "四", Item = "一")]
    public static Finding? Check(CatalogueItem item)
    {
        if (!item.IsPrinted)
        {
            return new Finding(
                "licensing.item.takes-applications", new Citation(Texts.Separation, 0, Part: "附件1"), $"公报未刊登第{item.Serial}项,无法受理", $"The gazette does not print item {item.Serial}; it cannot be applied for");
        }
        return item.Mode == ReformMode.Cancelled
            ? new Finding("licensing.item.takes-applications", Texts.Plan("四", "一"), "该事项已取消审批,无需申请", "Approval of this item is cancelled; nothing has to be applied for")
            : null;
    }
}
