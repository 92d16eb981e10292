using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Obstructing power works and refusing the outcome of mediation or of a court is severe dishonesty of a natural person (严重失信), Art. 11(三)6.</summary>
public static class NaturalPersonConstructionObstructedSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.construction-obstructed.natural-person.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">An obstruction.</param>
    [Rule(Id, Regulation.Document, 11, Item = "三.6")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not ConstructionObstructed { RefusedRuling: true } ? null : act.Found(
            Id,
            Regulation.Article(11, "三.6"),
            "自然人用户无故阻挠电力工程施工,且拒不执行调解或裁判结果,属严重失信。",
            "Power works obstructed, and the outcome of mediation or of a court refused by a natural person: severe dishonesty.");
}
