using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>The letter has force only with both signatures (附件2第九条第一款).</summary>
public static class BothSignatures
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.commitment.signatures";

    /// <summary>Finding when a signature is missing, else null.</summary>
    [Rule(Id, Texts.Separation, 9, Part = Texts.Commitment, Paragraph = 1)]
    public static Finding? Check(string applicant, string authority) => (applicant.Length > 0, authority.Length > 0) switch
    {
        (true, true) => null,
        (false, _) => new Finding(Id, Texts.CommitmentArticle(9, 1), "告知承诺书未经申请人签章,不生效", "The applicant has not signed; the letter has no force"),
        _ => new Finding(Id, Texts.CommitmentArticle(9, 1), "告知承诺书未经行政审批机关签章,不生效", "The authority has not signed; the letter has no force"),
    };
}
