using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The promise to support buyers who use fund loans is given and published (第六条一1、第八条二6).</summary>
public static class PromisePublished
{
    /// <summary>Finding when it is not, else null.</summary>
    [Rule("housingfund.developer.promise", Texts.Projects, 8, Item = "二.6")]
    public static Finding? Check(DeveloperProfile developer) => developer.PromisePublished
        ? null
        : new Finding("housingfund.developer.promise", Texts.Project(8, "二.6"), "未公示支持购房人使用公积金贷款的承诺", "The promise to support fund loans is not published");
}
