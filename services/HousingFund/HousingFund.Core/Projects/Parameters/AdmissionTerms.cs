using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Parameters;

/// <summary>Terms and team of survey and review (调查、审核时限), Art. 10.</summary>
public static class AdmissionTerms
{
    /// <summary>Days for the survey: three. Calendar days, see <c>docs/decisions/0062</c>.</summary>
    public static readonly DatedParameter<int> SurveyDays = new(
        "housingfund.survey-days", "days", new DatedRow<int>(Texts.ProjectsInForce, 3, Texts.Project(10, "一")));

    /// <summary>Least number of officers on the site: three.</summary>
    public static readonly DatedParameter<int> SurveyTeam = new(
        "housingfund.survey-team", "persons", new DatedRow<int>(Texts.ProjectsInForce, 3, Texts.Project(10, "一")));

    /// <summary>Working days for the review: two.</summary>
    public static readonly DatedParameter<int> ReviewWorkingDays = new(
        "housingfund.review-working-days", "working days", new DatedRow<int>(Texts.ProjectsInForce, 2, Texts.Project(10, "二")));
}
