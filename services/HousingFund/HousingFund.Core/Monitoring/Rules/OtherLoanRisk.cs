using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Anything else that may put loans at risk (第十三条(八)); it has to be named.</summary>
public static class OtherLoanRisk
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.other-loan-risk", Texts.Projects, 13, Item = "八")]
    public static Finding? Check(InquiryReport inquiry) => string.IsNullOrWhiteSpace(inquiry.OtherLoanRisk)
        ? null
        : new Finding("housingfund.monitoring.other-loan-risk", Texts.Project(13, "八"), "其他可能导致贷款风险的情形", "Something else that may put loans at risk", [FactText.Text("risk", inquiry.OtherLoanRisk)]);
}
