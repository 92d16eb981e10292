using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Parameters;

/// <summary>Terms of chapter 6 (异议信息处理).</summary>
public static class ObjectionTerms
{
    /// <summary>Working days within which an objection is handled (处理期限), Art. 29.</summary>
    public static readonly DatedParameter<int> WorkingDays = new(
        "credit.objection.term", "working days", new DatedRow<int>(Regulation.EffectiveFrom, 5, Regulation.Article(29, paragraph: 2)));

    /// <summary>Working days before the last one on which those who handle it are warned; a choice of this product, docs/decisions/0048-objections.md.</summary>
    public static readonly DatedParameter<int> AlarmWorkingDays = new(
        "credit.objection.alarm", "working days", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(29, paragraph: 2)));
}
