using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>An ordinary application is decided after its examination (主文四(四)、(五)).</summary>
public static class DecidedAfterExamination
{
    /// <summary>Finding of the decision.</summary>
    [Rule("licensing.ordinary.decided", Texts.Separation, 0, Part = "四", Item = "四")]
    public static Finding Of(CatalogueItem item, bool grant) => new(
        "licensing.ordinary.decided",
        Texts.Plan("四", item.Mode == ReformMode.Strict ? "五" : "四"),
        grant ? "经审查符合条件,准予许可" : "经审查不符合条件,不予许可",
        grant ? "Examined and found to meet the conditions; granted" : "Examined and found not to meet the conditions; refused");
}
