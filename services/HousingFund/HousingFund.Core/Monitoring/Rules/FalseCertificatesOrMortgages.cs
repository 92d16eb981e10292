using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>False certificates for borrowers, or forged mortgage loans (第十三条(二)).</summary>
public static class FalseCertificatesOrMortgages
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.false-certificates", Texts.Projects, 13, Item = "二")]
    public static Finding? Check(InquiryReport inquiry) => inquiry.FalseCertificates || inquiry.ForgedMortgages
        ? new Finding("housingfund.monitoring.false-certificates", Texts.Project(13, "二"), "为贷款客户提供虚假证明或伪造按揭贷款", "False certificates for borrowers, or forged mortgage loans")
        : null;
}
