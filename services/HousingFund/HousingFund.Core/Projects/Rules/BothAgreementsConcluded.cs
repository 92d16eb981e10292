using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// After the committee the centre's legal representative signs the approval, and then the agreement on loans and the one on
/// withdrawals are both signed (第十条(三)).
/// </summary>
public static class BothAgreementsConcluded
{
    private const string Id = "housingfund.agreement.concluded";

    /// <summary>One finding for each signature that is missing.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "三")]
    public static IReadOnlyList<Finding> Check(AgreementSigning signing)
    {
        var findings = new List<Finding>();
        if (!signing.ApprovedByRepresentative)
            findings.Add(Of("中心法定代表人尚未签署审批意见", "The centre's legal representative has not signed the approval"));
        if (!signing.WithdrawalAgreementSigned)
            findings.Add(Of("尚未签订住房公积金提取管理合作协议", "The agreement on withdrawals is not signed"));
        return findings;
    }

    /// <summary>Finding of the signing.</summary>
    public static Finding Done(AgreementTerms terms) => Of(
        "已签订楼盘合作协议和提取管理合作协议", "Both agreements are signed", FactText.Number("cap_fen", terms.CapFen), FactText.Day("valid_from", terms.ValidFrom), FactText.Day("valid_until", terms.ValidUntil));

    private static Finding Of(string zh, string en, params Fact[] facts) => new(Id, Texts.Project(10, "三"), zh, en, facts);
}
