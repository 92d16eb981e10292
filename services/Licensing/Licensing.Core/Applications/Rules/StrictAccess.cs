using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>A strict item has a named approver, standards and an examination that ends at the risk being under control (主文四(五)、衢公办〔2018〕14号二(四)1).</summary>
public static class StrictAccess
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.strict.access";

    /// <summary>Whether all standards of the guide are met; one that is not bars the grant.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "五")]
    public static (bool Met, Finding Finding) Standards(IReadOnlyList<string> standards, IReadOnlyList<int> met)
    {
        var unmet = Enumerable.Range(1, standards.Count).Except(met).ToList();
        return (unmet.Count == 0, new Finding(
            Id,
            Texts.Plan("四", "五"),
            unmet.Count == 0 ? "现场核查符合公布的各项标准" : $"第{string.Join('、', unmet)}项标准不符合,不得准予",
            unmet.Count == 0 ? "The visit found every published standard met" : $"Standards {string.Join(", ", unmet)} are not met; it cannot be granted",
            [FactText.Number("standards", standards.Count), new("unmet", string.Join(',', unmet))]));
    }

    /// <summary>Whether an officer is the one that answers for the decision; any may be when the guide names none.</summary>
    public static bool MayDecide(string approver, string officer) => approver.Length == 0 || approver == officer;
}
