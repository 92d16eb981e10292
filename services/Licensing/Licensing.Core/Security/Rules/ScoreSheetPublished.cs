using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>
/// The sheet that the guide refers to is not printed in the gazette (指南三(二)): companies are scored by the one that the authority
/// has published and that applies on the day of acceptance. See <c>docs/decisions/0057</c>.
/// </summary>
public static class ScoreSheetPublished
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.score-sheet";

    /// <summary>The sheet that applies on a day, or the finding that there is none.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideMaterials, Item = "二")]
    public static (ScoreSheet? Sheet, Finding? Missing) InForce(IEnumerable<ScoreSheet> sheets, DateOnly acceptedOn)
    {
        var sheet = sheets.Where(s => s.EffectiveFrom <= acceptedOn).MaxBy(s => s.EffectiveFrom);
        return sheet is not null
            ? (sheet, null)
            : (null, new Finding(
                Id,
                FollowUpTexts.PolicePart(FollowUpTexts.GuideMaterials, "二"),
                "受理之日没有已公布的审批评分表,不能评分",
                "No published score sheet applies on the day of acceptance",
                [FactText.Day("accepted_on", acceptedOn)]));
    }

    /// <summary>Why a sheet makes no score: each of the four named sections once and with points, 100 points together; null when it does.</summary>
    public static string? Flaw(ScoreSheet sheet)
    {
        var sections = sheet.Sections.Select(s => s.Section).ToList();
        if (sections.Distinct().Count() != sections.Count || sections.Any(s => !Enum.IsDefined(s)))
            return "评分项目重复或不正确。";
        if (Enum.GetValues<ScoreSection>().Any(s => s != ScoreSection.Other && !sections.Contains(s)))
            return "评分表应包括注册资金、主要管理人员、公司住所、组织机构和管理制度四项。";
        if (sheet.Sections.Any(s => s.Points <= 0))
            return "各项分值应大于0。";
        return sheet.Sections.Sum(s => s.Points) == SecurityCompanyNumbers.WholeScore.On(sheet.EffectiveFrom).Value ? null : "各项分值合计应为100分。";
    }
}
