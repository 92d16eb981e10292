using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>The developer breaches the agreement, which the centre may then end by itself (附件5第十一条); the breach has to be named.</summary>
public static class AgreementBreached
{
    private const string Id = "housingfund.monitoring.agreement-breached";

    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule(Id, Texts.Projects, 11, Part = "附件5")]
    public static Finding? Check(InquiryReport inquiry) => string.IsNullOrWhiteSpace(inquiry.AgreementBreach)
        ? null
        : new Finding(
            Id,
            new Citation(Texts.Projects, 11, Part: "附件5"),
            "房开企业违反合作协议,中心有权单方终止",
            "The developer breaches the agreement; the centre may end it",
            [FactText.Text("breach", inquiry.AgreementBreach)]);
}
