using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>Materials that the letter asks for at once come with it (附件2第十条第二款、衢公办〔2018〕14号二(二)2).</summary>
public static class RequiredMaterialsIn
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.commitment.materials";

    /// <summary>Finding when a must-have material is missing, else null.</summary>
    [Rule(Id, Texts.Separation, 10, Part = Texts.Commitment, Paragraph = 2)]
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "二.2")]
    public static Finding? Check(IReadOnlyList<LetterMaterial> materials, IReadOnlyCollection<int> submitted)
    {
        var missing = materials.Where(m => m.Required && !submitted.Contains(m.Number)).Select(m => m.Number).ToList();
        return missing.Count == 0
            ? null
            : new Finding(
                Id,
                Texts.CommitmentArticle(10, 2),
                $"缺少承诺时必须提交的第{string.Join('、', missing)}项材料",
                $"Materials {string.Join(", ", missing)} have to come with the letter and are missing",
                [new Fact("missing", string.Join(',', missing))]);
    }
}
