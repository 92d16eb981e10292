using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security;

/// <summary>A condition of the guide, as it is published.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="NameZh">The condition in short.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record GuideCondition(string Code, string NameZh, Citation Citation);

/// <summary>A material of the guide, as it is published.</summary>
/// <param name="Material">The material.</param>
/// <param name="NameZh">Its name.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record GuideMaterialEntry(GuideMaterial Material, string NameZh, Citation Citation);

/// <summary>The guide to security companies as data: what it asks for and what has to be shown (保安服务公司审批服务指南).</summary>
public static class SecurityCompanyGuide
{
    /// <summary>The conditions (申请条件).</summary>
    public static IReadOnlyList<GuideCondition> Conditions { get; } =
    [
        new("CAPITAL", "注册资本不低于人民币100万元", Condition("一.1")),
        new("MANAGERS", "法定代表人和主要管理人员具备专业知识和工作经验,无不良记录", Condition("一.2")),
        new("TECHNICIANS", "有与保安服务相适应的专业技术人员", Condition("一.3")),
        new("PREMISES", "有住所和所需的设施、装备", Condition("一.4")),
        new("ORGANISATION", "组织机构和各项管理制度健全", Condition("一.5")),
        new("FOUNDERS", "公安机关所属院校、社团和现役部队不得设立", FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "三.4")),
        new("SCORE", "评分达到60分且四项各不低于该项分值的30%", Material("二")),
    ];

    /// <summary>The materials (应当提交的材料).</summary>
    public static IReadOnlyList<GuideMaterialEntry> Materials { get; } =
    [
        new(GuideMaterial.Application, "设立申请书", Material("一.1")),
        new(GuideMaterial.CapitalProof, "验资证明", Material("一.2")),
        new(GuideMaterial.StateAssetValuation, "国有资产评估文件", Material("一.2")),
        new(GuideMaterial.ManagerIdentity, "拟任人员有效身份证件、简历", Material("一.3")),
        new(GuideMaterial.ManagerCertificates, "保安师资格证书复印件", Material("一.3")),
        new(GuideMaterial.ManagerExperience, "5年以上有关工作经验证明", Material("一.3")),
        new(GuideMaterial.ManagerNoRecord, "县级公安机关开具的无不良记录证明", Material("一.3")),
        new(GuideMaterial.PremisesAndEquipment, "住所权属证明和设备、交通工具材料", Material("一.4")),
        new(GuideMaterial.Technicians, "专业技术人员名单和资格证明", Material("一.5")),
        new(GuideMaterial.Organisation, "组织机构和管理制度材料", Material("一.6")),
        new(GuideMaterial.NameApproval, "企业名称预先核准通知书", Material("一.7")),
    ];

    private static Citation Condition(string item) => FollowUpTexts.PolicePart(FollowUpTexts.GuideConditions, item);

    private static Citation Material(string item) => FollowUpTexts.PolicePart(FollowUpTexts.GuideMaterials, item);
}
