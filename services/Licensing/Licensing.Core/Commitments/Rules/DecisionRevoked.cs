using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>A revoked decision: the certificate is taken back and deregistered (附件2第十二条、衢公办〔2018〕14号二(二)5).</summary>
public static class DecisionRevoked
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.commitment.revoked";

    /// <summary>Finding that a revocation is due; no text sets a term, so it is due at once.</summary>
    public static Finding Due(DateOnly since) => new(
        Id, Texts.CommitmentArticle(12), "应当依法撤销行政许可决定", "The decision has to be revoked", [FactText.Day("since", since)]);

    /// <summary>Finding of the revocation.</summary>
    [Rule(Id, Texts.Separation, 12, Part = Texts.Commitment)]
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "二.5")]
    public static Finding Find(DateOnly grantedOn, DateOnly on) => new(
        Id,
        Texts.CommitmentArticle(12),
        "撤销行政许可决定,收回许可证明文件并注销",
        "The decision is revoked; the certificate is taken back and deregistered",
        [FactText.Day("granted_on", grantedOn), FactText.Day("revoked_on", on)]);
}
