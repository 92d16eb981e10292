using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Parameters;

/// <summary>How instalments are made (还款计划), see <c>docs/decisions/0064</c>; the texts name no method.</summary>
public static class RepaymentRounding
{
    /// <summary>Instalments in a year: monthly repayment (按月还款).</summary>
    public static readonly DatedParameter<int> InstalmentsAYear = new(
        "housingfund.instalments-a-year", "instalments", new DatedRow<int>(Texts.ProjectsInForce, 12, new Citation(Texts.Projects, 3, Part: "附件5")));
}
