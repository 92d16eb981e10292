using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The visit shows how far each building is, and is on record (现场踏看楼栋施工进度, 第十条(一)).</summary>
public static class OnSiteRecordKept
{
    private const string Id = "housingfund.survey.record";

    /// <summary>Finding when there is no record or a building applied for was not seen, else null.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "一")]
    public static Finding? Check(IReadOnlyList<Building> applied, SurveyReport report)
    {
        if (string.IsNullOrWhiteSpace(report.OnSiteRecord))
            return new Finding(Id, Texts.Project(10, "一"), "缺少现场踏看记录", "There is no record of the visit");
        var unseen = applied.Select(b => b.Name).Except(report.Buildings.Select(b => b.Name), StringComparer.Ordinal).Count();
        return unseen == 0
            ? null
            : new Finding(Id, Texts.Project(10, "一"), "有申报楼栋未经现场踏看", "A building applied for was not seen", [FactText.Number("unseen", unseen)]);
    }
}
