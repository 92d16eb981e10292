using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>The texts that licensing rests on, and where in them.</summary>
public static class Texts
{
    /// <summary>Plan for separating licences from business permits in both development zones (“证照分离”改革实施方案).</summary>
    public const string Separation = "衢政办发〔2018〕24号";

    /// <summary>Annex 2: measures for notification and commitment (告知承诺办法).</summary>
    public const string Commitment = "附件2";

    /// <summary>First day of the plan.</summary>
    public static readonly DateOnly Issued = new(2018, 4, 13);

    /// <summary>Annex 3: sample of the letter of commitment (告知承诺样本).</summary>
    public const string Sample = "附件3";

    /// <summary>A section of the sample letter, in Chinese numerals.</summary>
    public static Citation SampleSection(string section) => new(Separation, 0, Item: section, Part: Sample);

    /// <summary>An article of annex 2.</summary>
    public static Citation CommitmentArticle(int article, int paragraph = 0) => new(Separation, article, paragraph, Part: Commitment);

    /// <summary>A point of the plan itself: part in Chinese numerals as printed, such as 五, and item.</summary>
    public static Citation Plan(string part, string item) => new(Separation, 0, Item: item, Part: part);
}
