using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Less down payment than due, or later, in disguise (第十三条(三)).</summary>
public static class DownPaymentDisguised
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.down-payment", Texts.Projects, 13, Item = "三")]
    public static Finding? Check(InquiryReport inquiry) => inquiry.DownPaymentReduced || inquiry.DownPaymentDeferred
        ? new Finding("housingfund.monitoring.down-payment", Texts.Project(13, "三"), "变相少收或缓收购房首付款", "Down payment reduced or deferred in disguise")
        : null;
}
