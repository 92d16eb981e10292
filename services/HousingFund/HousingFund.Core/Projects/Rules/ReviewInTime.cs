using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The review is done within two working days of the survey's submission (第十条(二)); a delay is put on record.</summary>
public static class ReviewInTime
{
    private const string Id = "housingfund.review.in-time";

    /// <summary>Last day; the day of the submission does not count.</summary>
    public static DateOnly DueOn(DateOnly submittedOn, WorkingDayCalendar calendar) =>
        calendar.AddWorkingDays(submittedOn, AdmissionTerms.ReviewWorkingDays.On(submittedOn).Value);

    /// <summary>Finding when it was late, else null.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "二")]
    public static Finding? Check(DateOnly submittedOn, DateOnly reviewedOn, WorkingDayCalendar calendar)
    {
        var due = DueOn(submittedOn, calendar);
        return reviewedOn <= due
            ? null
            : new Finding(
                Id,
                Texts.Project(10, "二"),
                "楼盘审核超出规定时限,记入办件监督",
                "The review was late; recorded",
                [FactText.Day("due_on", due), FactText.Day("reviewed_on", reviewedOn)],
                AdmissionTerms.ReviewWorkingDays.Describe(submittedOn));
    }
}
