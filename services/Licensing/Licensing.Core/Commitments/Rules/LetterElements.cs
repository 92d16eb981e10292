using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>What a letter has to tell (附件2第七条第一款): grounds, conditions, materials; and only for an item of the commitment route (第五条).</summary>
public static class LetterElements
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.letter.elements";

    /// <summary>What the letter lacks; empty when it is complete.</summary>
    [Rule(Id, Texts.Separation, 7, Part = Texts.Commitment, Paragraph = 1)]
    public static IReadOnlyList<Finding> Check(CatalogueItem item, LetterTemplate letter)
    {
        var findings = new List<Finding>();
        if (item.Mode != ReformMode.Commitment)
            findings.Add(new Finding(Id, Texts.CommitmentArticle(5), "该事项未列入告知承诺范围", "This item is not one of those decided by commitment", [FactText.Number("serial", item.Serial)]));
        (string Name, string NameZh, bool IsThere)[] elements =
        [
            ("grounds", "审批依据", letter.Grounds.Count > 0 && letter.Grounds.All(g => g.Text.Trim().Length > 0)),
            ("conditions", "法定条件", letter.Conditions.Count > 0 && letter.Conditions.All(c => c.Trim().Length > 0)),
            ("materials", "应当提交的材料", letter.Materials.Count > 0 && letter.Materials.All(m => m.Name.Trim().Length > 0)),
            ("title", "事项名称", letter.Title.Trim().Length > 0),
        ];
        var missing = elements.Where(e => !e.IsThere).ToList();
        if (missing.Count > 0)
            findings.Add(new Finding(
                Id,
                Texts.CommitmentArticle(7, 1),
                $"告知承诺书缺少:{string.Join('、', missing.Select(e => e.NameZh))}",
                $"The letter lacks: {string.Join(", ", missing.Select(e => e.Name))}",
                [new Fact("missing", string.Join(',', missing.Select(e => e.Name)))]));
        return findings;
    }

    /// <summary>Finding of a letter that is published.</summary>
    public static Finding Published(LetterTemplate letter) => new(
        Id,
        Texts.CommitmentArticle(6),
        $"告知承诺书第{letter.Version}版已公布",
        $"Version {letter.Version} of the letter is published",
        [FactText.Number("version", letter.Version), FactText.Day("effective_from", letter.EffectiveFrom), FactText.Number("materials", letter.Materials.Count)]);
}
