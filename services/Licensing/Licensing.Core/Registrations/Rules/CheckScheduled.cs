using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Registrations.Rules;

/// <summary>A cancelled item is still supervised: who registered anew is checked on the spot (主文四(一)、衢公办〔2018〕14号二(一)1、2).</summary>
public static class CheckScheduled
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.cancelled.check-scheduled";

    /// <summary>Whether the item is one of those, and why.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "一")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "一.1")]
    public static (bool IsCancelled, Finding Finding) Find(CatalogueItem item, DateOnly registeredOn)
    {
        var isCancelled = item.Mode == ReformMode.Cancelled;
        return (isCancelled, new Finding(
            Id,
            Texts.Plan("四", "一"),
            isCancelled ? "审批已取消,对新登记单位安排现场核查" : "该事项未取消审批,不适用取消审批后的核查",
            isCancelled ? "Approval is cancelled; the newly registered business is to be checked on the spot" : "Approval of this item is not cancelled",
            [FactText.Number("serial", item.Serial), FactText.Day("registered_on", registeredOn)]));
    }
}
