using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Guides.Rules;

/// <summary>
/// What a guide has to say (衢公办〔2018〕14号二(三)): legal grounds, scope, conditions, materials, process, term, visits, rights and
/// duties; a strict item's also the approver and the standards (主文四(五)).
/// </summary>
public static class GuideElements
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.guide.elements";

    /// <summary>Finding that names what is missing, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "三")]
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "五")]
    public static Finding? Check(Guide guide, ReformMode mode)
    {
        var isStrict = mode == ReformMode.Strict;
        (string Name, string NameZh, bool IsThere)[] elements =
        [
            ("legal_grounds", "法律依据", Said(guide.LegalGrounds)),
            ("scope", "受理范围", guide.Scope.Trim().Length > 0),
            ("conditions", "申请条件", Said(guide.Conditions)),
            ("materials", "申请材料", guide.Materials.Count > 0 && guide.Materials.All(m => m.Name.Trim().Length > 0)),
            ("process", "办理流程", Said(guide.Process)),
            ("rights_and_duties", "办事者权利和义务", Said(guide.RightsAndDuties)),
            ("approver", "审批责任人", !isStrict || guide.Approver.Trim().Length > 0),
            ("standards", "具体标准", !isStrict || Said(guide.Standards)),
        ];
        var missing = elements.Where(e => !e.IsThere).ToList();
        return missing.Count == 0
            ? null
            : new Finding(
                Id,
                isStrict && missing[0].Name is "approver" or "standards" ? Texts.Plan("四", "五") : FollowUpTexts.PolicePart("二", "三"),
                $"办事指南缺少:{string.Join('、', missing.Select(e => e.NameZh))}",
                $"The guide lacks: {string.Join(", ", missing.Select(e => e.Name))}",
                [new Fact("missing", string.Join(',', missing.Select(e => e.Name)))]);
    }

    /// <summary>Finding of a guide that is published.</summary>
    public static Finding Published(Guide guide) => new(
        Id,
        FollowUpTexts.PolicePart("二", "三"),
        $"办事指南第{guide.Version}版已公布",
        $"Version {guide.Version} of the guide is published",
        [FactText.Number("version", guide.Version), FactText.Day("effective_from", guide.EffectiveFrom), FactText.Number("days", guide.Promised.Days), new("unit", guide.Promised.Unit.ToString()), FactText.Number("visits", guide.Visits)]);

    private static bool Said(IReadOnlyList<string> lines) => lines.Count > 0 && lines.All(l => l.Trim().Length > 0);
}
