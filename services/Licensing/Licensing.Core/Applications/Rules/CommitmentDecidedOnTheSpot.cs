using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Parameters;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>The signed letter is decided on the spot (附件2第十一条); it takes effect with both signatures (第九条).</summary>
public static class CommitmentDecidedOnTheSpot
{
    /// <summary>Finding of a grant by commitment.</summary>
    [Rule("licensing.commitment.on-the-spot", Texts.Separation, 11, Part = Texts.Commitment)]
    public static Finding Grant(DateOnly submittedOn, DateOnly on) => new(
        "licensing.commitment.on-the-spot",
        Texts.CommitmentArticle(11),
        "已收到双方签章的告知承诺书,当场准予",
        "The letter of commitment with both signatures is in; granted on the spot",
        [new("submitted_on", submittedOn.ToString("yyyy-MM-dd")), new("decided_on", on.ToString("yyyy-MM-dd"))],
        CommitmentMeasuresInForce.Value.Describe(on));
}
