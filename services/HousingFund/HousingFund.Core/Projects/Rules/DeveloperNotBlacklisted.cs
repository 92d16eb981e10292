using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>No cooperation with a developer on the fund's blacklist (失信黑名单, 第十二条(二)、附件6第五条).</summary>
public static class DeveloperNotBlacklisted
{
    /// <summary>Finding when it is on the list, else null.</summary>
    [Rule("housingfund.developer.blacklist", Texts.Projects, 12, Item = "二")]
    public static Finding? Check(IReadOnlyList<Fact>? blacklisted) => blacklisted is null
        ? null
        : new Finding("housingfund.developer.blacklist", Texts.Project(12, "二"), "房开企业已列入公积金合作管理黑名单", "The developer is on the fund's blacklist", blacklisted);
}
