using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>The committee meets in the first ten days of a month, in principle (原则上每月上旬, 第十条(三)): another day needs a reason.</summary>
public static class CommitteeDay
{
    private const string Id = "housingfund.committee.day";

    /// <summary>Last day of the next regular meeting that can take up a matter ready on a day: the tenth of this month, or else of the next.</summary>
    public static DateOnly NextRegularBy(DateOnly readyOn)
    {
        var last = CommitteeNumbers.LastRegularDay.On(readyOn).Value;
        return readyOn.Day <= last
            ? new DateOnly(readyOn.Year, readyOn.Month, last)
            : LegalPeriod.FirstDayOfNextMonth(readyOn).AddDays(last - 1);
    }

    /// <summary>Finding when it meets later without a reason, else null.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "三")]
    public static Finding? Check(CommitteeMeeting meeting) =>
        meeting.On.Day <= CommitteeNumbers.LastRegularDay.On(meeting.On).Value || !string.IsNullOrWhiteSpace(meeting.ReasonOutsideTerm)
            ? null
            : new Finding(
                Id,
                Texts.Project(10, "三"),
                "贷审会未在上旬召开且未说明理由",
                "The committee meets outside the first ten days and gives no reason",
                [FactText.Day("met_on", meeting.On)],
                CommitteeNumbers.LastRegularDay.Describe(meeting.On));
}
