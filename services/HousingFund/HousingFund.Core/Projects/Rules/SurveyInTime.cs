using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// The survey is made within three days of the intake (第十条(一)). The fund's own delay is put on record and does not fall on the
/// developer, see <c>docs/decisions/0062</c>.
/// </summary>
public static class SurveyInTime
{
    private const string Id = "housingfund.survey.in-time";

    /// <summary>Last day: the day of the intake does not count, and a term that ends on a day off ends on the next working day.</summary>
    public static DateOnly DueOn(DateOnly receivedOn, WorkingDayCalendar calendar) =>
        calendar.NextWorkingDayOnOrAfter(receivedOn.AddDays(AdmissionTerms.SurveyDays.On(receivedOn).Value));

    /// <summary>Finding when it was late, else null.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "一")]
    public static Finding? Check(DateOnly receivedOn, DateOnly surveyedOn, WorkingDayCalendar calendar)
    {
        var due = DueOn(receivedOn, calendar);
        return surveyedOn <= due
            ? null
            : new Finding(
                Id,
                Texts.Project(10, "一"),
                "楼盘调查超出规定时限,记入办件监督",
                "The survey was late; recorded",
                [FactText.Day("due_on", due), FactText.Day("surveyed_on", surveyedOn)],
                AdmissionTerms.SurveyDays.Describe(receivedOn));
    }
}
