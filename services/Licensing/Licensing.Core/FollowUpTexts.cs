using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>The departments' own texts on what follows a permit, and where in them.</summary>
public static class FollowUpTexts
{
    /// <summary>Police plan for separating licences from business permits (公安机关行政审批事项“证照分离”改革试点实施方案).</summary>
    public const string Police = "衢公办〔2018〕14号";

    /// <summary>Guide to the approval of security companies (保安服务公司审批服务指南), its part 一: legal grounds.</summary>
    public const string GuideGrounds = "保安服务公司审批服务指南一";

    /// <summary>The guide's part 二: conditions.</summary>
    public const string GuideConditions = "保安服务公司审批服务指南二";

    /// <summary>The guide's part 三: materials and score.</summary>
    public const string GuideMaterials = "保安服务公司审批服务指南三";

    /// <summary>Integrity archive of units that make or use crossbows (诚信档案管理办法).</summary>
    public const string ArchiveAnnex = "附件8-2";

    /// <summary>Supervision of those units by class (分类监管管理办法).</summary>
    public const string ClassAnnex = "附件8-3";

    /// <summary>Supervision of those units by risk (风险监管管理办法).</summary>
    public const string RiskAnnex = "附件8-4";

    /// <summary>Social supervision of those units (社会监督办法).</summary>
    public const string SocialAnnex = "附件8-5";

    /// <summary>Plan for the daily supervision of blasting units (爆破作业单位日常监管工作方案); its parts follow the name.</summary>
    public const string Explosives = "爆破作业单位日常监管工作方案";

    /// <summary>Opinion on revoking tobacco retail licences (取消从事烟草专卖业务资格行政处罚的指导意见).</summary>
    public const string Tobacco = "衢烟专〔2018〕3号";

    /// <summary>First day of the police texts: the day of their issue.</summary>
    public static readonly DateOnly PoliceInForce = new(2018, 4, 20);

    /// <summary>First day of the tobacco opinion (第五点).</summary>
    public static readonly DateOnly TobaccoInForce = new(2018, 4, 16);

    /// <summary>A place in the police text: part as printed and item.</summary>
    public static Citation PolicePart(string part, string item = "") => new(Police, 0, Item: item, Part: part);

    /// <summary>An article of an annex of the police text.</summary>
    public static Citation Annex(string annex, int article, int paragraph = 0, string item = "") => new(Police, article, paragraph, item, annex);

    /// <summary>A ground or step of the tobacco opinion: point 一 or 二 and item.</summary>
    public static Citation TobaccoPoint(string point, string item = "") => new(Tobacco, 0, Item: item, Part: point);
}
