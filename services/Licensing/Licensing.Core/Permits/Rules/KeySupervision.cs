using Quzhou.Law;

namespace Quzhou.Licensing.Core.Permits.Rules;

/// <summary>Supervision by credit class: a permit of a subject under joint punishment is under key supervision (主文五(四)).</summary>
public static class KeySupervision
{
    /// <summary>Finding that puts a permit under key supervision (重点监管).</summary>
    [Rule("licensing.permit.key-supervision", Texts.Separation, 0, Part = "五", Item = "四")]
    public static Finding Apply(IReadOnlyList<Fact> punishment) => new(
        "licensing.permit.key-supervision",
        Texts.Plan("五", "四"),
        "持证人正受联合惩戒,按信用等级列入重点监管",
        "The holder is under joint punishment: key supervision by credit class",
        punishment);
}
