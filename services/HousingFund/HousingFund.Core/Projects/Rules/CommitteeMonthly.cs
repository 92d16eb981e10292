using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>
/// The committee meets once a month, in principle (原则上每月召开一次, 第十条(三)): a further meeting needs a reason, see
/// <c>docs/decisions/0062</c>.
/// </summary>
public static class CommitteeMonthly
{
    private const string Id = "housingfund.committee.monthly";

    /// <summary>Finding when a regular meeting of the same month is there already, else null. A regular meeting is one without a reason.</summary>
    /// <param name="heldOn">Day of the meeting.</param>
    /// <param name="reason">Why it meets besides; empty for a regular meeting.</param>
    /// <param name="regular">Days of the regular meetings that are convened.</param>
    [Rule(Id, Texts.Projects, 10, Item = "三")]
    public static Finding? Check(DateOnly heldOn, string reason, IReadOnlyList<DateOnly> regular)
    {
        if (!string.IsNullOrWhiteSpace(reason))
            return null;
        DateOnly[] same = [.. regular.Where(d => d.Year == heldOn.Year && d.Month == heldOn.Month).Order()];
        return same.Length < CommitteeNumbers.RegularMeetingsAMonth.On(heldOn).Value
            ? null
            : new Finding(
                Id,
                Texts.Project(10, "三"),
                "本月例会已召集,另行召开应说明理由",
                "The month has its regular meeting; another one needs a reason",
                [FactText.Day("held_on", heldOn), FactText.Day("regular_meeting_on", same[0])],
                CommitteeNumbers.RegularMeetingsAMonth.Describe(heldOn));
    }
}
