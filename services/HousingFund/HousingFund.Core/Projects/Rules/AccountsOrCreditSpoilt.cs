using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Ground 3: forged accounts, or credit that got worse for other reasons (第十条(一)3).</summary>
public static class AccountsOrCreditSpoilt
{
    /// <summary>Finding that speaks against lending, else null.</summary>
    [Rule("housingfund.survey.accounts-or-credit", Texts.Projects, 10, Item = "一.3")]
    public static Finding? Check(RefusalFacts facts) => facts.AccountsForged || facts.CreditDeteriorated
        ? new Finding("housingfund.survey.accounts-or-credit", Texts.Project(10, "一.3"), "伪造财务会计数据或信用状况恶化", "Accounts forged, or credit deteriorated")
        : null;
}
