using Quzhou.Law;

namespace Quzhou.Licensing.Core.Guides.Rules;

/// <summary>The promised term shortens the one of the item's own law and never lengthens it (主文四(四):压缩审批时限). Compared only in the same unit.</summary>
public static class PromiseWithinStatutory
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.guide.within-statutory";

    /// <summary>Finding when the promise is longer, or cannot be compared because its unit is another; else null.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "四")]
    public static Finding? Check(Guide guide) =>
        guide.Statutory is not { } statutory || (statutory.Unit == guide.Promised.Unit && guide.Promised.Days <= statutory.Days)
            ? null
            : new Finding(
                Id,
                Texts.Plan("四", "四"),
                "承诺时限应与法定时限同一单位,且不得长于法定时限",
                "The promised term has the unit of the statutory one and is not longer",
                [FactText.Number("promised", guide.Promised.Days), FactText.Number("statutory", statutory.Days), new("unit", statutory.Unit.ToString())]);
}
