using Quzhou.Law;

namespace Quzhou.HousingFund.Core;

/// <summary>The texts that the housing fund rests on.</summary>
public static class Texts
{
    /// <summary>Measures for projects in fund loans (住房公积金个人住房贷款楼盘管理办法).</summary>
    public const string Projects = "衢公积金〔2018〕15号";

    /// <summary>Rules for competitive credit from banks (竞争性银行授信融资实施细则).</summary>
    public const string Tenders = "衢公积金〔2018〕18号";

    /// <summary>Measures on the credit of electricity users, for what a dishonest record does to credit elsewhere.</summary>
    public const string ElectricityCredit = "衢发改发〔2018〕23号";

    /// <summary>First day of the measures for projects: the day of their issue (第十五条), see <c>docs/decisions/0060</c>.</summary>
    public static readonly DateOnly ProjectsInForce = new(2018, 3, 29);

    /// <summary>First day of the rules for competitive credit: the day of their issue (第二十条).</summary>
    public static readonly DateOnly TendersInForce = new(2018, 4, 11);

    /// <summary>An article of the measures for projects.</summary>
    public static Citation Project(int article, string item = "") => new(Projects, article, Item: item);
}
