using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Building stopped or slowed with signs of an abandoned project (第十三条(五)).</summary>
public static class ConstructionAbandoned
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.construction", Texts.Projects, 13, Item = "五")]
    public static Finding? Check(InquiryReport inquiry) => inquiry.ConstructionStopped || inquiry.ConstructionSlowed
        ? new Finding("housingfund.monitoring.construction", Texts.Project(13, "五"), "楼盘出现停建、缓建等烂尾迹象", "Building stopped or slowed, as abandoned projects do")
        : null;
}
