using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>A developer has to be in good credit (第六条一1); one that falls out of it has its cooperation suspended (第十三条(七)).</summary>
public static class DeveloperInGoodCredit
{
    /// <summary>Finding that refuses an admission while a joint punishment is in force, else null.</summary>
    [Rule("housingfund.developer.credit", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(IReadOnlyList<Fact>? punishment) => punishment is null
        ? null
        : new Finding(
            "housingfund.developer.credit", Texts.Project(6, "一.1"), "房开企业正受联合惩戒,信用状况不符合准入条件", "The developer is under joint punishment and not in good credit", punishment);

    /// <summary>Finding that suspends the cooperation, its loan intake and its payouts.</summary>
    [Rule("housingfund.cooperation.suspended", Texts.Projects, 13, Item = "七")]
    public static Finding Suspend(IReadOnlyList<Fact> punishment) => new(
        "housingfund.cooperation.suspended",
        Texts.Project(13, "七"),
        "房开企业正受联合惩戒,中止合作,暂停贷款受理及发放",
        "The developer is under joint punishment: cooperation, loan intake and payouts are suspended",
        punishment);
}
