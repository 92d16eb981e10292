using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Everybody in the social-insurance list contributes to the fund (全员缴存), 第六条一1.</summary>
public static class AllStaffContribute
{
    /// <summary>Finding when somebody does not, else null.</summary>
    [Rule("housingfund.developer.contribution", Texts.Projects, 6, Item = "一.1")]
    public static Finding? Check(DeveloperProfile developer) => developer.ContributingStaff >= developer.InsuredStaff
        ? null
        : new Finding(
            "housingfund.developer.contribution",
            Texts.Project(6, "一.1"),
            "未按社保清单全员缴存住房公积金",
            "Not everybody in the social-insurance list contributes to the fund",
            [new("insured_staff", $"{developer.InsuredStaff}"), new("contributing_staff", $"{developer.ContributingStaff}")]);
}
