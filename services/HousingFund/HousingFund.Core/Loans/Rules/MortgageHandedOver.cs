using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>The mortgage certificate, registered without fault, is handed over to the fund (他项权证交执, 附件5第七条).</summary>
public static class MortgageHandedOver
{
    /// <summary>Finding of the handing over.</summary>
    [Rule("housingfund.loan.mortgage", Texts.Projects, 7, Part = "附件5")]
    public static Finding Done(string certificateNumber) => new(
        "housingfund.loan.mortgage", new Citation(Texts.Projects, 7, Part: "附件5"), "抵押登记权证已收妥", "The mortgage certificate is in hand", [FactText.Text("certificate_number", certificateNumber)]);
}
