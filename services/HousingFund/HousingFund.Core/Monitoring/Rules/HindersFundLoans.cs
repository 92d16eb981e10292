using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Fund loans limited, hindered or refused, and no rectification (第十三条(六)): both are needed.</summary>
public static class HindersFundLoans
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.hinders-fund-loans", Texts.Projects, 13, Item = "六")]
    public static Finding? Check(InquiryReport inquiry) => inquiry is { HindersFundLoans: true, RefusesToRectify: true }
        ? new Finding("housingfund.monitoring.hinders-fund-loans", Texts.Project(13, "六"), "限制、阻挠、拒绝公积金贷款购房且拒不整改", "Fund loans hindered, and no rectification")
        : null;
}
