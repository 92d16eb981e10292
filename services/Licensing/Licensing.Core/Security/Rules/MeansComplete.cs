using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>Technicians, premises, equipment, organisation and rules are there (指南二(一)3至5).</summary>
public static class MeansComplete
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.means";

    /// <summary>A finding for each that is missing.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideConditions, Item = "一.3")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideConditions, Item = "一.4")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideConditions, Item = "一.5")]
    public static IReadOnlyList<Finding> Check(SecurityCompanyFiling filing) =>
    [
        .. new[]
        {
            filing.TechniciansQualified ? null : Missing("一.3", "没有与保安服务相适应且具备资格的专业技术人员", "The technicians that the services need are missing"),
            filing.HasPremises ? null : Missing("一.4", "没有住所", "It has no premises"),
            filing.HasEquipment ? null : Missing("一.4", "没有提供保安服务所需的设施、装备", "It has no facilities and equipment for its services"),
            filing.HasOrganisation ? null : Missing("一.5", "组织机构或管理制度不健全", "Organisation or rules are not complete"),
        }.OfType<Finding>(),
    ];

    private static Finding Missing(string item, string zh, string en) => new(Id, FollowUpTexts.PolicePart(FollowUpTexts.GuideConditions, item), zh, en);
}
