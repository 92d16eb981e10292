using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Signs of false or doubtful personal loans (第十三条(四)); a sign is enough.</summary>
public static class FalseLoans
{
    /// <summary>Finding that suspends or ends the cooperation, else null.</summary>
    [Rule("housingfund.monitoring.false-loans", Texts.Projects, 13, Item = "四")]
    public static Finding? Check(InquiryReport inquiry) => inquiry.FalseOrDoubtfulLoans
        ? new Finding("housingfund.monitoring.false-loans", Texts.Project(13, "四"), "出现假个贷或问题个贷苗头", "Signs of false or doubtful personal loans")
        : null;
}
