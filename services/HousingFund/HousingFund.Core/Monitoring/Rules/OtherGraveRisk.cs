using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Another grave risk, a legal defect, or what the centre holds to need suspension (第十三条(七)); it has to be named.</summary>
public static class OtherGraveRisk
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.other-grave-risk", Texts.Projects, 13, Item = "七")]
    public static Finding? Check(InquiryReport inquiry) => string.IsNullOrWhiteSpace(inquiry.OtherGraveRisk)
        ? null
        : new Finding("housingfund.monitoring.other-grave-risk", Texts.Project(13, "七"), "存在其他重大风险或法律瑕疵", "Another grave risk or legal defect", [FactText.Text("risk", inquiry.OtherGraveRisk)]);
}
