using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>
/// The province decides on foreign-invested companies and on armed escort; on all others it has charged the city's bureau
/// (衢政办发〔2018〕24号附件1第57项).
/// </summary>
public static class ProvinceDecides
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.authority";

    /// <summary>Who decides, and the finding that says so.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "附件1", Item = "57")]
    public static (DecidingAuthority Authority, Finding Finding) Find(SecurityCompanyFiling filing) => filing.ForeignInvested || filing.ArmedEscort
        ? (DecidingAuthority.Province, Of("外资或武装押运的保安服务公司由省公安厅决定", "Foreign-invested or armed escort: the province decides"))
        : (DecidingAuthority.CityCharged, Of("由省公安厅委托市公安局决定", "The city's bureau decides, charged by the province"));

    private static Finding Of(string zh, string en) => new(Id, new Citation(Texts.Separation, 0, Item: "57", Part: "附件1"), zh, en);
}
