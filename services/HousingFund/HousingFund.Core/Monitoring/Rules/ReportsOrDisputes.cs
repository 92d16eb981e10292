using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Negative reports, owners' protests or a grave dispute, checked and true (第十三条(一)); unchecked they are only a sign of risk.</summary>
public static class ReportsOrDisputes
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.reports-or-disputes", Texts.Projects, 13, Item = "一")]
    public static Finding? Check(InquiryReport inquiry) => inquiry.ReportsVerified && (inquiry.NegativeMedia || inquiry.OwnersProtest || inquiry.GraveDispute)
        ? new Finding("housingfund.monitoring.reports-or-disputes", Texts.Project(13, "一"), "负面报道、业主维权或重大纠纷经核查属实", "Negative reports, protests or a grave dispute, checked and true")
        : null;
}
