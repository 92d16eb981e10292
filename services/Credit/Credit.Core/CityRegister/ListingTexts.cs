using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister;

/// <summary>A place in a text that puts subjects on a list (列入名单的条文).</summary>
/// <param name="Place">The place, as the reporting department cites it.</param>
/// <param name="From">First day of the text: behaviour before it is not listed.</param>
/// <param name="Published">True when the text has the list shown to the public (公开).</param>
public sealed record ListingText(Citation Place, DateOnly From, bool Published);

/// <summary>
/// Every place in the texts that names a list (名单依据); reading in docs/decisions/0144-lists-of-the-register.md. A department
/// whose text names none has its report in the file and on no list.
/// </summary>
public static class ListingTexts
{
    /// <summary>Measures for projects in fund loans (住房公积金个人住房贷款楼盘管理办法).</summary>
    public const string FundProjects = "衢公积金〔2018〕15号";

    /// <summary>Rules for competitive credit from banks (竞争性银行授信融资实施细则).</summary>
    public const string FundTenders = "衢公积金〔2018〕18号";

    /// <summary>Plan for separating licences from business permits (“证照分离”改革实施方案).</summary>
    public const string Separation = "衢政办发〔2018〕24号";

    /// <summary>Annex of the measures for projects that is the withdrawal agreement (提取管理合作协议).</summary>
    public const string WithdrawalAgreement = "附件6";

    /// <summary>Developers and sales agents that obstruct fund loans go on the city's list (失信名单), Art. 12(二).</summary>
    public static readonly ListingText ObstructedFundLoans = new(new Citation(FundProjects, 12, Item: "二"), new DateOnly(2018, 3, 29), Published: true);

    /// <summary>Developers that helped withdraw on false papers go on the fund's own list (公积金合作管理黑名单).</summary>
    public static readonly ListingText FalseWithdrawalPapers = new(new Citation(FundProjects, 5, Part: WithdrawalAgreement), new DateOnly(2018, 3, 29), Published: false);

    /// <summary>Banks that break a tender contract go on the fund's own list (市公积金中心信息管理黑名单), Art. 16 para. 2.</summary>
    public static readonly ListingText BrokenTender = new(new Citation(FundTenders, 16, 2), new DateOnly(2018, 4, 11), Published: false);

    /// <summary>Classified supervision: black list of severe violators and list of abnormal operation, both disclosed (五(四)).</summary>
    public static readonly ListingText ClassifiedSupervision = new(new Citation(Separation, 0, Item: "四", Part: "五"), new DateOnly(2018, 4, 13), Published: true);
}
