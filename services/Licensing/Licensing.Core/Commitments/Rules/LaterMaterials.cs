using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>Materials that come after the decision: in their term and conforming, or the decision is revoked (附件2第十条、第十二条第一款、附件3六).</summary>
public static class LaterMaterials
{
    /// <summary>Stable id of the term.</summary>
    public const string TermId = "licensing.later-materials.term";

    /// <summary>Stable id of the review.</summary>
    public const string ReviewId = "licensing.later-materials.review";

    /// <summary>Stable id of the failure.</summary>
    public const string FailedId = "licensing.later-materials.failed";

    /// <summary>The term that the letter sets for a material; the day itself still counts.</summary>
    [Rule(TermId, Texts.Separation, 10, Part = Texts.Commitment, Paragraph = 2)]
    public static Finding Term(int number, DateOnly? dueOn) => new(
        TermId,
        Texts.CommitmentArticle(10, 2),
        dueOn is { } day ? $"第{number}项材料应于{day:yyyy-MM-dd}前补交" : $"第{number}项材料应在检查时提交",
        dueOn is { } due ? $"Material {number} is due by {due:yyyy-MM-dd}" : $"Material {number} is due at the inspection",
        dueOn is { } on ? [FactText.Number("material", number), FactText.Day("due_on", on)] : [FactText.Number("material", number)]);

    /// <summary>What the review of a material came to; one that can be put right may be replaced while its term runs.</summary>
    [Rule(ReviewId, Texts.Separation, 0, Part = Texts.Sample, Item = "六")]
    public static Finding Review(int number, MaterialReview review, DateOnly on) => new(
        ReviewId,
        Texts.SampleSection("六"),
        review switch
        {
            MaterialReview.Conforms => $"第{number}项材料符合要求",
            MaterialReview.Correctable => $"第{number}项材料不符合要求,可在期限内补正",
            _ => $"第{number}项材料不符合要求且无法补正",
        },
        review switch
        {
            MaterialReview.Conforms => $"Material {number} conforms",
            MaterialReview.Correctable => $"Material {number} does not conform and may be replaced in its term",
            _ => $"Material {number} does not conform and cannot be put right",
        },
        [FactText.Number("material", number), new("review", review.ToString()), FactText.Day("on", on)]);

    /// <summary>The ground of the archive and the finding that the decision has to be revoked.</summary>
    [Rule(FailedId, Texts.Separation, 12, Part = Texts.Commitment, Paragraph = 1)]
    public static (IntegrityGround Ground, Finding Finding) Failed(LaterMaterial material, DateOnly on)
    {
        var ground = material.SubmittedOn is null ? IntegrityGround.MaterialsMissing : IntegrityGround.MaterialsNotConforming;
        return (ground, new Finding(
            FailedId,
            Texts.CommitmentArticle(12, 1),
            ground == IntegrityGround.MaterialsMissing ? $"第{material.Number}项材料未按期提交,应撤销行政许可决定" : $"第{material.Number}项材料不符合要求,应撤销行政许可决定",
            ground == IntegrityGround.MaterialsMissing ? $"Material {material.Number} did not come in time; the decision has to be revoked" : $"Material {material.Number} does not conform; the decision has to be revoked",
            material.DueOn is { } due
                ? [FactText.Number("material", material.Number), FactText.Day("due_on", due), FactText.Day("on", on)]
                : [FactText.Number("material", material.Number), FactText.Day("on", on)]));
    }
}
