using System.Globalization;
using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>A company passes with 60 of 100 points and 30 % of the points of each named section (评分制, 指南三(二)).</summary>
public static class ScorePasses
{
    /// <summary>Stable id of the whole.</summary>
    public const string Id = "licensing.security.score";

    /// <summary>Stable id of the sections.</summary>
    public const string SectionId = "licensing.security.score-section";

    /// <summary>Finding when the points are too few together, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideMaterials, Item = "二")]
    public static Finding? Whole(CompanyScore score, DateOnly acceptedOn)
    {
        var points = score.Sections.Sum(s => s.Points);
        return points >= SecurityCompanyNumbers.PassScore.On(acceptedOn).Value
            ? null
            : new Finding(
                Id, Place, "评分未达到审批基本分", "The score is below the pass mark", [Points("points", points)], SecurityCompanyNumbers.PassScore.Describe(acceptedOn));
    }

    /// <summary>A finding for each named section with too few points. Section by section, nothing is rounded.</summary>
    [Rule(SectionId, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideMaterials, Item = "二")]
    public static IReadOnlyList<Finding> Sections(CompanyScore score, ScoreSheet sheet, DateOnly acceptedOn)
    {
        var percent = SecurityCompanyNumbers.SectionPercent.On(acceptedOn).Value;
        return
        [
            .. from most in sheet.Sections
               where most.Section != ScoreSection.Other
               let given = score.Sections.Where(s => s.Section == most.Section).Sum(s => s.Points)
               where given * 100 < most.Points * percent
               select new Finding(
                   SectionId,
                   Place,
                   $"“{NameOf(most.Section)}”得分低于该项分值的{percent}%",
                   $"The section {most.Section} has less than {percent} % of its points",
                   [new Fact("section", most.Section.ToString()), Points("points", given), Points("of", most.Points), FactText.Text("sheet", sheet.Reference)],
                   SecurityCompanyNumbers.SectionPercent.Describe(acceptedOn)),
        ];
    }

    private static Citation Place => FollowUpTexts.PolicePart(FollowUpTexts.GuideMaterials, "二");

    private static Fact Points(string name, decimal points) => new(name, points.ToString("0.####", CultureInfo.InvariantCulture));

    private static string NameOf(ScoreSection section) => section switch
    {
        ScoreSection.RegisteredCapital => "注册资金",
        ScoreSection.PrincipalManagers => "主要管理人员",
        ScoreSection.Premises => "公司住所",
        _ => "组织机构和管理制度",
    };
}
