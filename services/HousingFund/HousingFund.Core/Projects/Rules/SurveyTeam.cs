using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>At least three officers are on the site (现场踏看, 第十条(一)).</summary>
public static class SurveyTeam
{
    private const string Id = "housingfund.survey.team";

    /// <summary>Finding when there were fewer, else null. Somebody named twice counts once.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "一")]
    public static Finding? Check(SurveyReport report)
    {
        var persons = report.Surveyors.Distinct(StringComparer.Ordinal).Count();
        return persons >= AdmissionTerms.SurveyTeam.On(report.VisitedOn).Value
            ? null
            : new Finding(Id, Texts.Project(10, "一"), "现场踏看人员不足", "Too few officers were on the site", [FactText.Number("persons", persons)], AdmissionTerms.SurveyTeam.Describe(report.VisitedOn));
    }
}
